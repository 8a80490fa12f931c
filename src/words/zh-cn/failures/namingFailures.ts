import type { FailureWords, FileKind } from '../../FailureWords.ts';
import { detail } from './detail.ts';

/** What a file is that is no annotation file, and what to do instead. */
const FILE_KINDS: Readonly<Record<FileKind, readonly [is: string, advice: string]>> = {
  'annotation-lines': [
    'JSON Lines 形式的 COCO 标注：每行一条记录，没有图像和类别',
    '请把这些记录放进 COCO 文件的 "annotations" 列表，与 "images" 和 "categories" 并列。',
  ],
  archive: ['压缩包', '请先解压，再指定其中的标注文件或文件夹。'],
  'audio-or-video': ['视频或音频', '请指定含有各帧标注的文件。'],
  binary: ['类型未知的二进制数据', '请指定标注文件。'],
  'class-hierarchy': [
    'Open Images 的类别层级',
    '请指定含有目标框的 CSV 文件；若无法读取，请导出为 COCO。',
  ],
  'class-list': ['类别名称列表', '请指定它所属的标注文件或文件夹。'],
  config: ['配置文件', '请指定标注文件，并用 --config 给出配置。'],
  csv: ['表格（CSV）', 'Focal Lens 不认识其中的列，请把标注导出为 COCO。'],
  'cvat-xml': ['CVAT 导出的 XML', '请在 CVAT 中把任务导出为 COCO 1.0。'],
  'data-yaml': ['YOLO 数据集的描述文件', '请指定含有图像和标签的文件夹。'],
  document: ['文档', '请指定标注文件。'],
  'dota-labels': ['一张图像的 DOTA 标签：旋转框的角点', '请导出为含水平框的 COCO。'],
  'excel-lock': ['Excel 为打开的工作簿保留的锁文件', '请关闭工作簿，并指定文件本身。'],
  'excel-workbook': ['Excel 工作簿', '请把标注导出为 COCO。'],
  'focal-lens-report': ['Focal Lens 写出的文件', '请指定生成它所用的标注文件。'],
  geojson: ['GeoJSON：地图上的形状，而非像素坐标', '请把地图切成图像，并以像素坐标写成 COCO。'],
  'git-lfs-pointer': ['Git LFS 指针：文件本身尚未获取', '请在其仓库中运行 "git lfs pull"。'],
  hdf5: ['HDF5 文件', '请把标注导出为 COCO。'],
  html: ['网页，例如下载时的错误页面', '请通过原始链接或直接链接下载文件本身。'],
  image: ['图像', '请指定标注文件，或含有图像和标签的文件夹。'],
  'image-list': ['不含目标框的图像列表', '请指定标注文件，或含有图像和标签的文件夹。'],
  javascript: ['JavaScript', '请只把其中的对象保存为 JSON。'],
  'json-lines': ['JSON Lines，但 Focal Lens 不认识其中的记录', '请把标注导出为 COCO。'],
  'kitti-labels': ['一张图像的 KITTI 标签', '请指定含有图像和标签的文件夹，或导出为 COCO。'],
  'label-map': ['类别编号与名称的对照表', '请指定标注文件。'],
  'labelme-xml': ['LabelMe 网页工具的 XML 文件', '请把标注导出为 COCO。'],
  matlab: ['MATLAB 文件', '请把标注导出为 COCO。'],
  notebook: ['Jupyter 笔记本', '请指定它读取或写出的标注文件。'],
  numpy: ['NumPy 数组', '请把标注导出为 COCO。'],
  parquet: ['Parquet 表格', 'Focal Lens 不认识其中的列，请把标注导出为 COCO。'],
  pickle: [
    'Python pickle，加载时可能执行代码',
    '若来源可信，请在 Python 中加载，再用 json.dump 写出。',
  ],
  python: ['Python 代码', '请指定标注文件；配置用 --config 给出。'],
  'python-dict': ['print() 显示的 Python 对象，而不是 JSON', '请改用 json.dump 写出。'],
  'source-code': ['脚本', '请指定标注文件。'],
  sqlite: ['SQLite 数据库', '请把标注导出为 COCO。'],
  'torch-weights': ['PyTorch 的权重或张量', '请指定标注文件。'],
  text: ['类型未知的文本', '请指定标注文件。'],
  'utf-16': ['UTF-16 编码的文本', '请另存为 UTF-8。'],
  'voc-xml': ['一张图像的 Pascal VOC 标注', '请指定含有全部标注的文件夹。'],
  vott: ['VoTT 项目或导出文件', '请在 VoTT 中把项目导出为 Pascal VOC 或 CSV。'],
  'wider-face': ['WIDER FACE 目标框', '请导出为 COCO。'],
  xml: ['XML', 'Focal Lens 不认识其中的元素，请把标注导出为 COCO。'],
  yaml: ['不描述任何数据集的 YAML', '请指定标注文件。'],
  'yolo-labels': ['一张图像的 YOLO 标签', '请指定 data.yaml，或含有图像和标签的文件夹。'],
};

const holds = (endings: readonly { readonly ending: string; readonly count: number }[]) =>
  endings
    .map(({ ending, count }) => `${count} 个${ending === '' ? '无扩展名' : ` .${ending}`}`)
    .join('、');

/** Files and folders that hold no annotations. */
export const namingFailures = {
  'not-coco': f => ({
    message: `${f.file} 不是 COCO 标注文件，其内容是 ${detail(f.found)}。`,
    advice: 'Focal Lens 需要含有 "images"、"annotations" 和 "categories" 的对象。',
  }),
  'not-annotations': f => ({
    message: `${f.file} 不是标注文件，而是${FILE_KINDS[f.found][0]}。`,
    advice: FILE_KINDS[f.found][1],
  }),
  'folder-not-annotations': f => ({
    message:
      f.files === 0
        ? `文件夹 ${f.file} 中没有文件。Focal Lens 查找了 ${f.looked.join('、')}。`
        : `文件夹 ${f.file} 不是 Focal Lens 查找的任何一种格式（${f.looked.join('、')}）。其中${f.isCut ? '至少' : ''}有 ${f.files} 个文件：${holds(f.endings)}。`,
    advice:
      f.likely.length === 0
        ? '请指定标注文件，或同时含有图像和标签的文件夹。'
        : `请指定标注文件，例如 ${f.likely.join('、')}；或同时含有图像和标签的文件夹。`,
  }),
} satisfies Partial<FailureWords['failures']>;
