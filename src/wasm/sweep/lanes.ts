/* One lane of four in all four. */

export function splat0(lanes: v128): v128 {
  return v128.shuffle<i32>(lanes, lanes, 0, 0, 0, 0);
}

export function splat1(lanes: v128): v128 {
  return v128.shuffle<i32>(lanes, lanes, 1, 1, 1, 1);
}

export function splat2(lanes: v128): v128 {
  return v128.shuffle<i32>(lanes, lanes, 2, 2, 2, 2);
}

export function splat3(lanes: v128): v128 {
  return v128.shuffle<i32>(lanes, lanes, 3, 3, 3, 3);
}

export function sum(lanes: v128): i32 {
  return (
    i32x4.extract_lane(lanes, 0) +
    i32x4.extract_lane(lanes, 1) +
    i32x4.extract_lane(lanes, 2) +
    i32x4.extract_lane(lanes, 3)
  );
}
