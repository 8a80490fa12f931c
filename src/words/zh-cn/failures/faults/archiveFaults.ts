import type { ArchiveFault } from '../../../FailureWords.ts';

/** Why an archive cannot be read. */
export const archiveFaults: Readonly<Record<ArchiveFault, string>> = {
  'archive-damaged': '压缩包已损坏',
  'archive-truncated': '压缩包提前结束',
  'archive-in-parts': '它只是分卷压缩包的一部分',
  'archive-encrypted': '压缩包需要密码',
  'archive-method': '压缩包使用了此处未知的压缩方法：请用 deflate 重新压缩为 zip',
  'archive-bomb': '压缩包解压后的大小远超任何标注',
  'archive-overlaps': '压缩包中的文件共用同一段字节，像是恶意构造的',
  'archive-names-outside': '压缩包中有指向其外部的文件名',
  'archive-too-many-entries': '压缩包中的文件超过一百万个',
  'archive-needs-unpacking': '压缩包是整体压缩的，需要反复解压：请先解压，或改用 zip',
};
