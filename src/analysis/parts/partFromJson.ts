import { fail } from '../contract/failures/Failure.ts';
import type { SampledBox } from '../dataset/convention/BoxSample.ts';
import { levelCount } from '../detectors/levels.ts';
import type { DetectorSetup } from '../detectors/DetectorSetup.ts';
import { isFormatId } from '../formats/formats.ts';
import { CheckedJson } from '../summary/json/CheckedJson.ts';
import { summaryFromJson } from '../summary/json/summaryFromJson.ts';
import type { Part } from './Part.ts';
import { PART_SCHEMA } from './partToJson.ts';
import { setupText } from './setupText.ts';

/** Who reads a part. */
interface Reader {
  /** Version of the program. */
  readonly program: string;
  /** The detector that it should have been counted for, by the name that the part gives. */
  readonly setupOf: (detector: string) => DetectorSetup;
}

/**
 * A part from what `partToJson` wrote.
 *
 * @param file its name, for failures
 * @throws FailureError `counts-unusable` where it is something else or damaged, with the place; `counts-differ` where another
 *   version counted it, or for another detector
 */
export function partFromJson(file: string, text: string, { program, setupOf }: Reader): Part {
  const json = new CheckedJson(file, '', parsed(file, text));
  const schema = json.get('schema').text();
  if (schema !== PART_SCHEMA)
    fail({
      code: 'counts-unusable',
      file,
      reason: { kind: 'other-schema', found: schema, wanted: PART_SCHEMA },
    });
  const counted = json.get('program').text();
  if (counted !== program)
    fail({
      code: 'counts-differ',
      file: `${file} (${counted})`,
      other: `Focal Lens ${program}`,
      reason: 'different-versions',
    });
  const detector = json.get('detector').text();
  const setup = setupOf(detector);
  if (json.get('setup').text() !== setupText(setup))
    fail({
      code: 'counts-differ',
      file: `${file} (${detector})`,
      other: setup.name,
      reason: 'different-detectors',
    });
  const format = json.get('format').text();
  return {
    program,
    detector,
    setup: setupText(setup),
    format: isFormatId(format) ? format : json.get('format').refuse('code'),
    labelsOnly: json.get('labelsOnly').flag(),
    exactHistogram: json.get('exactHistogram').flag(),
    sources: json
      .get('sources')
      .list()
      .map(source => ({ file: source.get('file').text(), bytes: source.get('bytes').whole() })),
    summary: summaryFromJson(json.get('summary'), levelCount(setup.candidates)),
    boxes: json.get('boxes').list().map(boxFrom),
  };
}

function boxFrom(json: CheckedJson): SampledBox {
  const [a, b, c, d, area, width, height, level, ...others] = json.list();
  if (level === undefined || others.length > 0) return json.refuse('list');
  const numberOf = (one: CheckedJson | undefined) => (one as CheckedJson).number();
  return {
    a: numberOf(a),
    b: numberOf(b),
    c: numberOf(c),
    d: numberOf(d),
    area: area?.isNull === true ? Number.NaN : numberOf(area),
    width: numberOf(width),
    height: numberOf(height),
    level: level.whole(0, 32),
  };
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail({ code: 'counts-unusable', file, reason: 'invalid-json' });
  }
}
