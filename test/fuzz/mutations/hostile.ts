import { wordsOf } from '../wordsOf.ts';

/** Spellings of numbers: plain, extreme, and wrong. */
export const NUMBERS: readonly string[] = [
  '',
  '1 2',
  '[1, 2]',
  ...wordsOf(`
    -1 0 1 2 3 -0 0.5 1.0 2. .5 +1 007 -0.0
    1e308 -1e308 1e309 1e-320 5e-324 1e9 1e21 1E5 1e+2 1e-7
    1000000 2147483648 -2147483649 4294967296 9007199254740993
    0.1000000000000000055511151231257827 123456789012345678901234567890
    NaN nan .nan .inf -.inf Infinity inf 1_000 0x10 0o17 0b1
    "1" '2.0' true null None [] {} () 1,5 1/3
  `),
];

/** Valid JSON values. */
export const JSON_VALUES = wordsOf(`
  -1 0 1 2 -0 0.5 1.0 7 40 -0.001 1e308 -1e308 1e309
  1e-320 1e9 1e21 1E5 2147483648 4294967296 9007199254740993 65535.5
  null true [] {} "1" "" [1,2,3,4] [[0,0]] {"a":1}
`);

/** Names with a meaning for terminals, spreadsheets, HTML, Markdown, paths or JavaScript. */
export const NAMES: readonly string[] = [
  '',
  ' ',
  '🚲'.repeat(9),
  'e\u0301\u0323'.repeat(20),
  'x'.repeat(3000),
  '\u001b[2J\u001b]0;x\u0007',
  'a\rb',
  'a\nb',
  'a\tb',
  '\u0000',
  '\u009b31m',
  '\u007f',
  '\b\b',
  '\ufeffa',
  'a\u200bb',
  '\u202etxt.exe',
  '\u2066a\u2069',
  'a\u2028b\u2029',
  '\ud83d',
  '\udc00a',
  "=cmd|' /C calc'!A0",
  '\t=1',
  '\r=1',
  '\ufeff=1',
  'a"b\r\nc,d',
  'https://a.b/c d',
  '![a](https://a.b/c)',
  '[Open](command:a?%7B)',
  '<img src=x onerror=a>',
  '# a',
  '* a',
  '1. a',
  ...wordsOf(`
    a Fahrrad 自行车 +1+1 -1+1 @SUM(1) ＝1+1 "=1" a,b a;b " "" ' \\ %s%n \${x} {{x}} \`x\` \`\`\`
    <script>alert(1)</script> </script> <!-- --> ]]> &lt; & | ~~a~~ @a #1 --- _a_ **a**
    [a](javascript:alert(1)) http://a.b www.a.b $(icon) <a@b.c>
    __proto__ constructor toString hasOwnProperty null true 0 -0 1e3
    ../a .. . / a/b a\\b con - -- -o --help * ? ~
  `),
];
