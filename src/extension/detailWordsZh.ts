import {
  type Detail,
  type DetailWording,
  type ElementKind,
  filledText,
  type KnownDetail,
  type SomeKeys,
} from '../analysis/contract/Detail.ts';

/** Every detail of a failure in Simplified Chinese; one that is missing does not compile. */
const WORDS: Readonly<Record<KnownDetail, string>> = {
  'images are padded together, and which ones depends on all images of the set':
    '图像成批填充，而哪些图像同批取决于整个数据集',
  'a model is measured on all images of the set at once': '模型只能在整个数据集上一次性衡量',
  'they were counted for different detectors': '它们针对不同的检测器统计',
  'they were counted by different versions of Focal Lens': '它们由不同版本的 Focal Lens 统计',
  'one of them holds labels only, without the IoUs of background':
    '其中一个只含标签，没有背景的 IoU',
  'their annotations are of different formats': '它们的标注格式不同',
  'a whole number from 0 on': '不小于 0 的整数',
  'a number': '数字',
  'a list': '列表',
  'an object': '对象',
  'a text': '文本',
  'a code of this program': '本程序使用的代码',
  'an id': '标识符（id）',
  'true or false': 'true 或 false',
  'its gzip data ends early': 'gzip 数据提前结束',
  'its gzip data is damaged': 'gzip 数据已损坏',
  'its gzip data needs a dictionary': 'gzip 数据需要字典',
  'it is no regular file but a pipe or device': '它不是普通文件，而是管道或设备',
  'it is no valid JSON': '它不是有效的 JSON',
  'its folder does not exist': '所在文件夹不存在',
  'its folder is a file': '所在路径是文件而不是文件夹',
  'it is a folder': '它是文件夹',
  'permission was denied': '没有权限',
  'the file system is read-only': '文件系统为只读',
  'its file system is read-only': '所在文件系统为只读',
  'it is read-only': '文件为只读',
  'the disk is full': '磁盘已满',
  'no file can be made in its folder': '无法在其文件夹中创建文件',
  'its name is too long': '名称过长',
  'its name is not valid there': '该名称在此处无效',
  'its links lead in a circle': '其符号链接形成循环',
  'it is a socket, or a device that is not there': '它是套接字，或是不存在的设备',
  'it is too large for this program': '文件过大，本程序无法处理',
  'it is closed': '它已关闭',
  'nobody reads it any more': '读取端已关闭',
  'another program is using it': '另一个程序正在使用它',
  'another focal-lens is writing it': '另一个 focal-lens 正在写入它',
  'it belongs to another user': '它属于另一个用户',
  'it was deleted or renamed meanwhile': '期间它被删除或改名',
  'the disk quota is used up': '磁盘配额已用尽',
  'the disk reports an error': '磁盘报告错误',
  'its file system takes no file of that size': '所在文件系统不支持这么大的文件',
  'its file system does not support that': '所在文件系统不支持该操作',
  'the connection to its file system was lost': '与其文件系统的连接已断开',
  'too many files are open': '打开的文件过多',
  'there is not enough memory': '内存不足',
  'the editor refused the edit': '编辑器拒绝了此次修改',
  'it could not be saved': '无法保存',
  'the page sent no PNG picture': '页面发来的不是 PNG 图片',
  'the folder of @tensorflow/tfjs-node is not set': '未设置 @tensorflow/tfjs-node 所在的文件夹',
  'the path of its folder is not absolute': '其文件夹的路径不是绝对路径',
  'its folder does not hold @tensorflow/tfjs-node': '该文件夹中没有 @tensorflow/tfjs-node',
  'its main file is outside its folder': '其主文件位于该文件夹之外',
  'it brings no TensorFlow backend': '其中没有 TensorFlow 后端',
  'it failed to start': '启动失败',
  'an escape such as \\n in place of a control character': '用 \\n 之类的转义代替控制字符',
  'a JSON escape such as \\n or \\u0041': '\\n 或 \\u0041 之类的 JSON 转义',
  'at most 1000 levels': '不超过 1000 层嵌套',
  'a string of at most 1048576 bytes': '不超过 1048576 字节的字符串',
  'a number of at most 1048576 digits': '不超过 1048576 位的数字',
  'a shorter number': '更短的数字',
  'text in UTF-8': 'UTF-8 文本',
  'a colon': '冒号',
  'a key in quotes': '带引号的键',
  'a key in quotes or }': '带引号的键或 }',
  'a value': '值',
  'the end of the file': '文件结尾',
  'a }': '}',
  'a ]': ']',
  'a comma or }': '逗号或 }',
  'a comma or ]': '逗号或 ]',
  nothing: '空内容',
  'a text in quotes': '一段带引号的文本',
  'nothing: it is empty': '空内容：文件为空',
  'only white space': '只有空白字符',
  'an empty list': '一个空列表',
  'more than 400 MB': '超过 400 MB 的数据',
  'no valid JSON': '无效的 JSON',
  'neither an array nor an object with "annotations"': '既不是数组，也不是含 "annotations" 的对象',
  'no detection with a score on an image and a category of the annotation file':
    '没有一个带得分的检测结果对应标注文件中的图像和类别',
  'it is longer than 1,000,000 characters, more than any config':
    '它超过 1,000,000 个字符，比任何配置文件都长',
  'it holds zero bytes, as UTF-16 does; save it as UTF-8':
    '文件含有零字节，像是 UTF-16；请另存为 UTF-8',
  'it is not UTF-8 text, perhaps UTF-16; save it as UTF-8':
    '文件不是 UTF-8 文本，可能是 UTF-16；请另存为 UTF-8',
  'it is nested too deeply': '嵌套过深',
  'its keys are too long': '键名过长',
  'it holds more than 100 documents': '它包含超过 100 个文档',
  'the file is empty': '文件为空',
  'a section, a comment or a key with its value was expected': '此处应为节、注释或键值对',
  'this is no Python': '这不是 Python',
  'this is no protobuf text': '这不是 protobuf 文本',
  'a field name was expected': '此处应为字段名',
  'a value was expected': '此处应为值',
  '":" or "{" was expected': '此处应为“:”或“{”',
  '"," or "]" was expected': '此处应为“,”或“]”',
  'it describes no loss': '它没有描述损失函数',
  'it trains with varifocal loss, whose α weights negatives; what focal loss recommends does not carry over':
    '它使用 varifocal loss 训练，其 α 加权的是负样本，focal loss 的推荐值不适用',
  'it trains with varifocal loss, whose α weights negatives':
    '它使用 varifocal loss 训练，其 α 加权的是负样本',
  'it trains with quality focal loss, which has an exponent β and no α':
    '它使用 quality focal loss 训练，只有指数 β，没有 α',
  'it trains heat maps, where α and γ (or β) are two exponents':
    '它训练的是热力图，其中 α 和 γ（或 β）是两个指数',
  'it trains with focal loss, but α = 0.25 and γ = 2 stand in the code':
    '它使用 focal loss 训练，但 α = 0.25、γ = 2 写在代码中',
  'these arguments of efficientdet-pytorch leave α = 0.25 and γ = 1.5 to its model configs in code':
    '这些 efficientdet-pytorch 参数把 α = 0.25、γ = 1.5 留给代码中的模型配置',
  'this ini of keras-retinanet holds anchors; α and γ stand in Python code, keras_retinanet.losses.focal(alpha=…, gamma=…)':
    '这个 keras-retinanet 的 ini 只含锚框；α 和 γ 在 Python 代码中：keras_retinanet.losses.focal(alpha=…, gamma=…)',
  'it trains its classes with cross-entropy': '它的分类使用交叉熵训练',
  'a two-stage detector, which samples proposals and trains with cross-entropy':
    '两阶段检测器，先采样候选框再用交叉熵训练',
  'a two-stage detector, which trains with cross-entropy': '两阶段检测器，使用交叉熵训练',
  'Ultralytics removed focal loss and its fl_gamma; it trains with binary cross-entropy':
    'Ultralytics 已移除 focal loss 及 fl_gamma，现使用二元交叉熵训练',
  SimOTA: 'SimOTA 分配',
  'dynamic soft label assignment': '动态软标签分配',
  'task-aligned assignment': '任务对齐分配（TAL）',
  'optimal transport assignment': '最优传输分配（OTA）',
  'bipartite matching': '二分图匹配',
  'SimOTA or task-aligned assignment': 'SimOTA 或任务对齐分配（TAL）',
  'probabilistic anchor assignment': '概率锚框分配（PAA）',
  'learning to match': '学习匹配（FreeAnchor）',
  'differentiable label assignment': '可微标签分配（AutoAssign）',
  'dynamic cost assignment': '动态代价分配',
  'uniform matching, partly of predicted boxes': '均匀匹配，部分依据预测框',
  '--focal_alpha and --focal_gamma of argparse': 'argparse 的 --focal_alpha 和 --focal_gamma',
  'FocalLoss, FCOSLoss, SOLOv2Loss and others of PaddleDetection':
    'PaddleDetection 的 FocalLoss、FCOSLoss、SOLOv2Loss 等',
  'L(RetinaNet)(…), model.focal_loss_alpha and L(…Criterion)(…) of LazyConfigs':
    'LazyConfig 的 L(RetinaNet)(…)、model.focal_loss_alpha 和 L(…Criterion)(…)',
  'MODEL.FCOS of AdelaiDet': 'AdelaiDet 的 MODEL.FCOS',
  'MODEL.RETINANET of Detectron2': 'Detectron2 的 MODEL.RETINANET',
  'a FocalLoss class or focal_loss function in Python code':
    'Python 代码中的 FocalLoss 类或 focal_loss 函数',
  "alpha and gamma of EfficientDet's hparams": 'EfficientDet hparams 的 alpha 和 gamma',
  "dict(type='FocalLoss', …) of MMDetection": "MMDetection 的 dict(type='FocalLoss', …)",
  'fl_gamma of YOLOv5 and YOLOv7': 'YOLOv5 和 YOLOv7 的 fl_gamma',
  'focal_alpha of the DETR family and the focal loss of RT-DETR':
    'DETR 系列的 focal_alpha 和 RT-DETR 的 focal loss',
  'numbers alpha and gamma under a focal-loss key': 'focal loss 键下的数字 alpha 和 gamma',
  'retinanet_config and yolov4_config of NVIDIA TAO':
    'NVIDIA TAO 的 retinanet_config 和 yolov4_config',
  'sigmoid_focal_loss, keras_retinanet.losses.focal and Keras focal cross-entropies in Python code':
    'Python 代码中的 sigmoid_focal_loss、keras_retinanet.losses.focal 和 Keras 的 focal 交叉熵',
  'weighted_sigmoid_focal of the TF Object Detection API':
    'TF Object Detection API 的 weighted_sigmoid_focal',
  'EfficientDet (hparams YAML)': 'EfficientDet（hparams YAML 格式）',
  'FCOS of AdelaiDet': 'AdelaiDet 的 FCOS',
  'RetinaNet of Detectron2 (LazyConfig)': 'Detectron2 的 RetinaNet（LazyConfig）',
  'RetinaNet of Detectron2 (YAML)': 'Detectron2 的 RetinaNet（YAML）',
  'RetinaNet, ATSS, GFL, FCOS, SSD, YOLOv5 (MMYOLO) and the RPN of two-stage detectors of MMDetection (Python)':
    'MMDetection 的 RetinaNet、ATSS、GFL、FCOS、SSD、YOLOv5（MMYOLO）以及两阶段检测器的 RPN（Python）',
  'RetinaNet, FCOS, GFL and the RPN of two-stage detectors of PaddleDetection':
    'PaddleDetection 的 RetinaNet、FCOS、GFL 以及两阶段检测器的 RPN',
  'SSD, RetinaNet and EfficientDet of the TF Object Detection API':
    'TF Object Detection API 的 SSD、RetinaNet 和 EfficientDet',
  'anchors of keras-retinanet (INI)': 'keras-retinanet 的锚框（INI）',
  'calls of torchvision’s RetinaNet, FCOS, SSD300 and R-CNN in Python':
    'Python 中对 torchvision 的 RetinaNet、FCOS、SSD300 和 R-CNN 的调用',
  'models and hyper-parameters of YOLOv5 (YAML)': 'YOLOv5 的模型与超参数（YAML）',
  'the RPN of two-stage detectors of Detectron2 (YAML)': 'Detectron2 两阶段检测器的 RPN（YAML）',
};

const ELEMENTS: Readonly<Record<ElementKind, string>> = {
  object: '对象',
  array: '列表',
  number: '数字',
  string: '文本',
  literal: '值',
  mixed: '值',
};

const TOO_MANY = { classes: '类别', 'pairs of classes': '同图出现的类别组合' } as const;

const FILLED: DetailWording = {
  missing: ({ what }) => `缺少 ${what}`,
  'other-version': ({ version, needed }) => `其版本为 ${version}，而需要 ${needed}.x`,
  'in-the-way': ({ file }) => `存在不是 Focal Lens 写入的 ${file}，占用了所需名称`,
  'in-list': ({ path, file }) => `focal loss 位于 ${file} 的列表 ${path} 中，只能在那个文件里修改`,
  'base-missing': ({ file }) => `它继承的 ${file} 无法读取，而它自身没有写出任何损失函数`,
  object: ({ keys }) => `一个${withKeys(keys)}的对象`,
  list: ({ count, of, keys }) =>
    `含 ${count} 个${ELEMENTS[of]}的列表${keys === undefined ? '' : `，其中的对象${withKeys(keys)}`}`,
  value: ({ type, text }) => (type === 'number' ? `数字 ${text}` : `值 ${text}`),
  'other-schema': ({ found, wanted }) => `其 schema 是 ${found}，而不是 ${wanted}`,
  'out-of-range': ({ field, found, low, high }) =>
    `${field} 是 ${found === 'missing' ? '缺失的' : found}，而不是 ${low} 到 ${high} 之间的数字`,
  'too-many': ({ what, most }) => `${TOO_MANY[what]}超过 ${most} 个`,
  'same-id': ({ id }) => `两个类别的 id 都是 ${id}，一个是数字，一个是文本`,
  unexpected: ({ path, found, wanted }) =>
    `${path} 是 ${found === 'missing' ? '缺失的' : found}，而不是${WORDS[wanted]}`,
  system: ({ text }) => `系统信息“${text}”`,
};

/** A detail as a clause behind a colon; what a system or a library says stays as it is, marked as such. */
export function detailZh(detail: Detail): string {
  return typeof detail === 'string' ? WORDS[detail] : filledText(detail, FILLED);
}

function withKeys({ names, more }: SomeKeys): string {
  if (names.length === 0) return '没有键';
  return `含键 ${names.join('、')}${more === 0 ? '' : ` 等另外 ${more} 个`}`;
}
