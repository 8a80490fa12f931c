/** The annotation files of docs/science.md's table. */
export const FILES = [
  'airbus_ships_train.json',
  'apple_leaf_val.json',
  'bccd_derived.json',
  'citypersons_val_gt.json',
  'coco_mini_val2017.json',
  'dandelion_car_val.json',
  'instances_val2014_100.json',
  'kitti_val_as_coco.json',
  'lvis_v0.5_val_100.json',
  'nwpu_vhr10.json',
  'odor_art_val.json',
  'roboflow_chess_train.json',
  'taco.json.gz',
  'voc2007_val_as_coco.json',
];
