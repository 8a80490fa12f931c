import { describe, expect, it } from 'vitest';
import { pointView } from '../../../webview/exploration/PointView.ts';
import { pointExploration } from '../explorations.ts';

describe('the settings of a what-if', () => {
  it('are in the order of the slider, and know which one is the detector’s own', () => {
    const view = pointView(
      pointExploration([
        [640, [1, 1, 1]],
        [320, [9, 9, 9]],
        [1280, [0, 0, 0]],
      ]),
    );
    expect(view?.settings.map(({ side }) => side)).toEqual([320, 640, 1280]);
    expect(view?.own).toBe(1);
  });

  it('leave out what is cut into tiles', () => {
    const { settings, ...rest } = pointExploration([
      [640, [1, 1, 1]],
      [320, [9, 9, 9]],
    ]);
    const tiles = { side: 640, overlap: 0.2, lost: 0, cut: 0 };
    const cut = settings.map(setting => ({ ...setting, tiles }));
    expect(pointView({ ...rest, settings: [...cut, ...settings] })?.settings).toEqual(
      settings.toReversed(),
    );
    expect(pointView({ ...rest, settings: cut })).toBeNull();
  });
});

describe('releases of a framework', () => {
  const groupsOf = (...settings: Parameters<typeof pointExploration>[0]) =>
    pointView(pointExploration(settings))?.groups;

  it('are one where they count the same at every size', () => {
    expect(groupsOf([640, [2, 2, 2]], [320, [5, 5, 5]])).toEqual([
      { release: 0, versions: { from: null, to: null } },
    ]);
  });

  it('are told apart where one of them counts another number at one size', () => {
    expect(groupsOf([640, [2, 2, 2]], [320, [5, 5, 6]])).toEqual([
      { release: 0, versions: { from: '2.0', to: null } },
      { release: 2, versions: { from: null, to: '1.9' } },
    ]);
  });

  it('are not joined over another one in between', () => {
    expect(groupsOf([640, [2, 3, 2]])?.map(({ release }) => release)).toEqual([0, 1, 2]);
  });
});
