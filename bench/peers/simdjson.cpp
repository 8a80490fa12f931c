// Reads what Focal Lens reads of a COCO file with simdjson's on-demand parser.
//   g++ -O3 -march=native -o simdjson bench/peers/simdjson.cpp -lsimdjson
#include <fcntl.h>
#include <simdjson.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <string_view>
#include <vector>

using namespace simdjson;

struct Columns {
  std::vector<double> image, category, area, boxes, imageId, width, height;
  std::vector<unsigned char> crowd;
  size_t categories = 0;
};

static void readImage(ondemand::object image, Columns &to) {
  double id = 0, width = 0, height = 0;
  for (auto field : image) {
    ondemand::raw_json_string key = field.key();
    if (key == "id") id = double(field.value());
    else if (key == "width") width = double(field.value());
    else if (key == "height") height = double(field.value());
  }
  to.imageId.push_back(id);
  to.width.push_back(width);
  to.height.push_back(height);
}

static void readAnnotation(ondemand::object annotation, Columns &to) {
  double image = 0, category = 0, area = 0, crowd = 0, box[4] = {0, 0, 0, 0};
  for (auto field : annotation) {
    ondemand::raw_json_string key = field.key();
    if (key == "image_id") image = double(field.value());
    else if (key == "category_id") category = double(field.value());
    else if (key == "area") area = double(field.value());
    else if (key == "iscrowd") crowd = double(field.value());
    else if (key == "bbox") {
      int i = 0;
      for (auto number : field.value().get_array()) {
        double value = double(number);
        if (i < 4) box[i++] = value;
      }
    }
  }
  to.image.push_back(image);
  to.category.push_back(category);
  to.area.push_back(area);
  to.crowd.push_back(crowd != 0);
  to.boxes.insert(to.boxes.end(), box, box + 4);
}

int main(int count, char **arguments) {
  if (count < 2) return 2;
  int file = open(arguments[1], O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) return 1;
  size_t size = status.st_size;
  char *text = static_cast<char *>(malloc(size + SIMDJSON_PADDING));
  for (size_t at = 0; at < size;) {
    ssize_t got = read(file, text + at, std::min<size_t>(size - at, 1 << 20));
    if (got <= 0) return 1;
    at += got;
  }
  memset(text + size, 0, SIMDJSON_PADDING);
  Columns columns;
  ondemand::parser parser;
  ondemand::document document =
      parser.iterate(padded_string_view(text, size, size + SIMDJSON_PADDING));
  for (auto section : document.get_object()) {
    std::string_view name = section.unescaped_key();
    if (name == "images") {
      for (auto image : section.value().get_array()) readImage(image.get_object(), columns);
    } else if (name == "annotations") {
      for (auto one : section.value().get_array()) readAnnotation(one.get_object(), columns);
    } else if (name == "categories") {
      for (auto one : section.value().get_array()) {
        (void)one;
        columns.categories++;
      }
    }
  }
  double sum = 0;
  for (double value : columns.boxes) sum += value;
  printf("%zu images, %zu annotations, sum of boxes %.4f\n", columns.imageId.size(),
         columns.image.size(), sum);
}
