import { expect, test } from 'vitest';
import { SNIPPETS } from '../../../src/analysis/configs/frameworks/lists/snippets.ts';
import { focalLossSitesIn } from '../../../src/analysis/configs/findFocalLossSites.ts';
import { openAmong } from '../../helpers/configs/configFiles.ts';
import { HAS_PYTHON, pythonAst } from '../../helpers/configs/pythonAst.ts';

const FILES: Readonly<Record<string, string>> = {
  torchvision: 'a.py',
  fvcore: 'a.py',
  keras: 'a.py',
  mmdetection: 'a.py',
  detectron2: 'a.yaml',
  paddledetection: 'a.yml',
  tensorflow: 'a.config',
};

test.each(SNIPPETS)('the $name snippet is what its framework reads', async ({ name, text }) => {
  const file = FILES[name]!;
  const written = text({ alpha: 0.375, gamma: 2 });
  const [site, ...others] = focalLossSitesIn(await openAmong({ [file]: written }, file));
  expect(others).toEqual([]);
  expect(site).toMatchObject({ alpha: { value: 0.375 }, gamma: { value: 2, text: '2.0' } });
  expect(site?.framework).not.toBe('generic');
  const parsed = file === 'a.py' && HAS_PYTHON ? pythonAst(written) : [{}];
  expect(parsed).not.toEqual([]);
});
