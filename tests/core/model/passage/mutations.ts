/**
 * Sentences of our own, the ways in which their meaning is changed, and the ways in which only their form is. Each way
 * gives all the variants of a sentence that it can.
 */

export const sentences = [
  'Patients with morphea did not improve after 6 months of oral zinc, and none of them fell ill.',
  'In tight-skin rats a dose of 2.5 mg/kg lowered the thickness of dermal bundles by 21% at week 12.',
  'The median change was −3.3 points (range −7.1 to 1.2), which is no less than with placebo.',
  'Six of 14 women with a disease duration ≥2 years had ulcers, as had 3/9 men with <5 years.',
  'Monkeys given 400 mg daily never showed more than 1,250 cells in lung tissue, without any loss of weight.',
  'Levels of IL-6 and TGFβ1 rose 4-fold in mouse fibroblasts, whereas IFNγ was unchanged (p>0.05).',
  'The antibody binds Fas directly and blocks the receptor, so that the ligand cannot act on human cells.',
  'Neither heparin nor aspirin at 100 mg reduced fibrosis in vitro, but 10⁻³ mol of the acid increased it.',
  'Two children received 0.4 g for 5 days and lacked fever; a third failed to respond by day 30.',
  'Serum of 7 dogs inhibited, rather than activated, the growth of cell lines 3 and 8 at 37 °C.',
  'Skin scores of 11–24 were seen in adults at 1–2 weeks, with +3 units or −3 units between readers.',
  'At 50% of the dose, swine had fewer lesions than naïve controls, yet 5% of piglets had more than before.',
];

export interface Variant {
  readonly way: string;
  readonly sentence: string;
}

type Way = (sentence: string) => string[];

/** All results of replacing one match of a pattern by each of some strings. */
function replacing(pattern: RegExp, replacements: (match: string) => string[]): Way {
  return (sentence) =>
    [...sentence.matchAll(pattern)].flatMap((match) =>
      replacements(match[0]).map(
        (replacement) => sentence.slice(0, match.index) + replacement + sentence.slice(match.index + match[0].length),
      ),
    );
}

function pairs(...couples: [string, string][]): Way {
  const other = new Map(
    couples.flatMap(
      ([a, b]) =>
        [
          [a, b],
          [b, a],
        ] as [string, string][],
    ),
  );
  return replacing(new RegExp(`(?<!\\p{L})(?:${[...other.keys()].join('|')})(?!\\p{L})`, 'gu'), (word) => [
    other.get(word)!,
  ]);
}

const swapWords: Way = (sentence) => {
  const words = sentence.split(' ');
  return words
    .slice(1)
    .map((word, index) => [...words.slice(0, index), word, words[index]!, ...words.slice(index + 2)].join(' '));
};

/** Changes of meaning. */
export const ways: Record<string, Way> = {
  'negation dropped': replacing(
    /(?<!\p{L})(?:did not|not|none|no|never|without|neither|nor|cannot|Neither|failed to|lacked)(?!\p{L}) ?/gu,
    (word) => [word.startsWith('did') ? 'did ' : word.startsWith('cannot') ? 'can ' : ''],
  ),
  'negation added': replacing(/(?<= )(?:and|was|were|with|had|in|at|of)(?= )/gu, (word) => [
    `${word} not`,
    `${word} no`,
  ]),
  'another number': replacing(/\d+/g, (digits) => [
    String(Number(digits) + 1),
    `${digits}0`,
    `1${digits}`,
    digits.length > 1 ? digits.slice(1) : '',
  ]),
  'another number in words': pairs(['Six', 'Ten'], ['Two', 'Four'], ['third', 'fourth']),
  'another comparison': replacing(/[≥≤<>+]/g, (sign) =>
    ['≥', '≤', '<', '>', '=', ''].filter((other) => other !== sign),
  ),
  'sign dropped or turned': replacing(/−(?=\d)/g, () => ['', '+', '− ']),
  exponent: replacing(/⁻³/g, () => ['³', '⁻²', '−']),
  'decimals moved': replacing(/\d+[.,]\d+/g, (number) => [
    number.replace(/[.,]/, ''),
    number.replace(/(\d)([.,])/, '$2$1'),
    number.replace(/([.,])(\d)/, '$2$1'),
    number.replace(/[.,]/, ' '),
  ]),
  'per cent': replacing(/%/g, () => ['', ' points']),
  fraction: replacing(/\d\/\d/g, (fraction) => [
    fraction.replace('/', ''),
    fraction.replace('/', '.'),
    [...fraction].reverse().join(''),
  ]),
  unit: pairs(
    ['mg', 'g'],
    ['kg', 'lb'],
    ['months', 'weeks'],
    ['years', 'days'],
    ['week', 'month'],
    ['mol', 'mmol'],
    ['day', 'week'],
  ),
  species: pairs(
    ['rats', 'mice'],
    ['mouse', 'human'],
    ['Monkeys', 'Women'],
    ['dogs', 'men'],
    ['swine', 'humans'],
    ['Patients', 'Rabbits'],
    ['children', 'chicks'],
  ),
  direction: pairs(
    ['lowered', 'raised'],
    ['rose', 'fell'],
    ['blocks', 'opens'],
    ['inhibited', 'activated'],
    ['reduced', 'increased'],
    ['fewer', 'more'],
    ['unchanged', 'changed'],
    ['less', 'more'],
    ['more', 'less'],
    ['improve', 'worsen'],
  ),
  molecule: replacing(/TGFβ1|IL-6|IFNγ|Fas/g, (name) => [
    name === 'TGFβ1' ? 'TGFβ' : name === 'IL-6' ? 'IL-16' : name === 'IFNγ' ? 'IFNα' : 'FasL',
  ]),
  place: pairs(['in vitro', 'in vivo'], ['before', 'after'], ['dermal', 'renal'], ['lung', 'liver']),
  'order of words': swapWords,
  'word at an edge': (sentence) => [`Non-${sentence}`, `Un${sentence}`, `1${sentence}`, `≥${sentence}`],
};

/** Variants of a sentence in which something is said that the sentence does not say. */
export function mutants(sentence: string): Variant[] {
  return Object.entries(ways).flatMap(([way, change]) =>
    change(sentence).map((changed) => ({ way, sentence: changed })),
  );
}

/** Changes of form alone. */
export const forms: Record<string, (sentence: string) => string> = {
  'no change': (sentence) => sentence,
  'line breaks for spaces': (sentence) => sentence.replaceAll(' ', '\n'),
  'Windows line breaks': (sentence) => sentence.replaceAll(' ', '\r\n'),
  'many spaces': (sentence) => sentence.replaceAll(' ', '   '),
  'tabs and no-break spaces': (sentence) => sentence.replaceAll(' ', '\u00a0\t'),
  'words broken at the end of a line': (sentence) => sentence.replace(/(\p{L}{3})(\p{L}{3})/gu, '$1-\n$2'),
  'soft hyphens': (sentence) => sentence.replace(/(\p{L}{2})(\p{L}{2})/gu, '$1\u00ad$2'),
  'other dashes before digits': (sentence) => sentence.replace(/[−–-](?=\d)/g, '\u2010'),
  'minus signs as hyphens': (sentence) => sentence.replace(/−/g, '-'),
  'hyphens of words left out': (sentence) => sentence.replace(/(?<=\p{L})-(?=\p{L})/gu, ''),
  'upper case': (sentence) => sentence.replace(/[a-z]/g, (letter) => letter.toUpperCase()),
  'letters in parts': (sentence) => sentence.normalize('NFD'),
  'wide letters': (sentence) =>
    sentence.replace(/[a-z0-9]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)),
  ligatures: (sentence) => sentence.replaceAll('fi', 'ﬁ').replaceAll('ff', 'ﬀ'),
  'other quotes and brackets': (sentence) => sentence.replaceAll('(', '[').replaceAll(')', '] '),
  'punctuation left out': (sentence) => sentence.replace(/[;:]|[.,](?!\d)/g, ''),
};
