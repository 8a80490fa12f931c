#!/bin/sh
# What was trained, the most telling first; what the tables hold already is left out, so it goes on where it was stopped.
#   PYTHON=python3 sh run.sh DATA TABLES
set -e
python=${PYTHON:-python3}
train=$(dirname "$0")/train.py
export OMP_NUM_THREADS=${OMP_NUM_THREADS:-1}
# without this every large tensor is given back to the system, which takes a third of the time
export MALLOC_MMAP_THRESHOLD_=4294967296 MALLOC_TRIM_THRESHOLD_=8589934592 MALLOC_TOP_PAD_=268435456
grid() {
  data=$1 steps=$2
  shift 2
  nice -n 19 "$python" "$train" "$DATA/$data" --steps "$steps" --out "$TABLES/${data}_$steps.csv" "$@"
}
DATA=$1 TABLES=$2
grid plates 120 --first 12
grid cards 120 --first 12
grid plates 120 --seeds 0,1,2 --pairs 2:.25,1:.5
grid plates 360 --first 5
grid cards 360 --pairs 2:.25,1:.5,1:.6,.5:.6,1:.75
grid cards 120 --seeds 0,1,2 --pairs 2:.25,1:.5
grid cards 120 --pairs 1:.6
grid plates 360 --first 12
grid cards 360 --first 12
grid plates 120
grid cards 120
grid plates 360
grid cards 360
grid plates 360 --pairs 1.5:.5
grid raccoon 120 --pairs 2:.25,1:.5,1.5:.25,.5:.5
grid raccoon 120 --first 12
grid microcontrollers 120 --pairs 1:.6
grid microcontrollers 120 --first 12
for data in raccoon microcontrollers; do
  grid $data 120 --seeds 0,1,2 --pairs 2:.25,1:.5
  grid $data 360 --pairs 2:.25,1:.5,1:.75,.5:.6,1:.6,1.5:.75,.5:.5
done
