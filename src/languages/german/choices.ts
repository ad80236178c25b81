import type { Vocabularies } from '../catalogues.ts';

export type ChoiceTable =
  | 'panes'
  | 'audit-tabs'
  | 'presets'
  | 'facets'
  | 'evidence-choices'
  | 'confirmations'
  | 'groupings'
  | 'matrix-axes'
  | 'page-keys'
  | 'bibliography-formats'
  | 'figure-presets'
  | 'figure-themes'
  | 'letterings'
  | 'stamped-data'
  | 'content-states';

/** Words of what the screen offers to choose from. */
export const choices: Pick<Vocabularies, ChoiceTable> = {
  panes: {
    paths: { label: 'Wege', about: 'Fragen, wie eines zum anderen führen könnte, neben der Karte.' },
    map: { label: 'Karte', about: 'Die Karte allein, so groß wie das Fenster.' },
    text: { label: 'Lesen', about: 'Die Karte in Worten: jede Aussage als Satz, mit dem, woher man sie weiß.' },
    claims: {
      label: 'Evidenz',
      about:
        'Worauf jede Aussage beruht: als Matrix, nach Wegen, nach Studien; unerwünschte Ereignisse; und Ihr Exemplar des Textes daneben.',
    },
    compare: {
      label: 'Vergleich',
      about: 'Zwei Fragen oder zwei Blickwinkel nebeneinander: was jede Seite hat, das der anderen fehlt.',
    },
    lessons: { label: 'Lektionen', about: 'Schritt für Schritt durch eine Frage, für einen Kurs oder für Sie allein.' },
    mine: {
      label: 'Eigenes',
      about: 'Eine eigene Idee neben den Daten erproben: privat, gekennzeichnet und nie gezählt.',
    },
    data: {
      label: 'Daten',
      about: 'Was geöffnet ist, seine Grenzen und Prüfungen; eine eigene Datei öffnen.',
    },
  },
  'audit-tabs': {
    statements: { label: 'Aussagen', about: 'Jede Aussage mit der Evidenz dafür, in Spalten.' },
    ways: {
      label: 'Wege',
      about:
        'Die gefragten Wege, Schritt für Schritt in denselben Spalten, und welchen Schritten eine Studie am Menschen fehlt.',
    },
    studies: {
      label: 'Studien',
      about: 'Die Berichte über Patienten: was getan wurde, bei wem, und was daraus wurde.',
    },
    harms: { label: 'Unerwünschte Ereignisse', about: 'Was davon berichtet ist, und welche Berichte dazu schweigen.' },
    source: {
      label: 'Neben dem Text',
      about: 'Der Text der Quelle, Satz für Satz, mit dem, was aus jedem gelesen wurde.',
    },
  },
  presets: {
    all: { label: 'Alle Evidenz', said: '' },
    measured: { label: 'Gemessen', said: 'bei Mensch oder Tier gemessen' },
    human: { label: 'Mensch', said: 'mit Evidenz vom Menschen' },
    animal: { label: 'Tier', said: 'mit Evidenz vom Tier' },
    proposed: { label: 'Vorschläge', said: 'mit einem Vorschlag' },
    'no-proposals': { label: 'Ohne Vorschläge', said: 'mit mehr als einem Vorschlag' },
  },
  facets: {
    classes: 'Klasse der Evidenz',
    taxa: 'Spezies',
    diseases: 'Krankheit',
    roles: 'Rolle der Aussage',
    sources: 'Quelle',
  },
  'evidence-choices': {
    any: 'beliebige Evidenz',
    'no-assertion': 'Gemessenes oder Vorgeschlagenes',
    measured: 'gemessene Evidenz',
    human: 'Evidenz vom Menschen',
    'human-clinical': 'Evidenz bei Patienten',
    animal: 'Evidenz vom Tier',
  },
  confirmations: {
    human: 'beim Menschen',
    'human-clinical': 'bei Patienten',
    'human-laboratory': 'an menschlichen Zellen oder Gewebe',
    animal: 'bei Tieren',
    measured: 'durch irgendeine Messung',
  },
  groupings: {
    none: 'nicht gruppiert',
    subject: 'was wirkt',
    object: 'worauf es wirkt',
    topic: 'Thema',
    way: 'gefragter Weg',
  },
  'matrix-axes': { class: 'woher man es weiß', context: 'in welcher Krankheit' },
  'page-keys': {
    search: 'ein Ding, eine Aussage, eine Quelle oder eine Anmerkung finden',
    ways: 'den vorigen, den nächsten Weg hervorheben',
    clear: 'die Karteikarte schließen, dann den hervorgehobenen Weg löschen',
    help: 'diese Tasten',
  },
  'figure-presets': {
    screen: 'wie am Bildschirm',
    'journal-85': 'Zeitschrift, 85 mm',
    'journal-170': 'Zeitschrift, 170 mm',
    slide: 'Folie, 16:9',
  },
  'figure-themes': { light: 'farbig', dark: 'farbig auf dunklem Grund', greyscale: 'schwarz-weiß' },
  letterings: { font: 'Text samt Schrift', outlines: 'Umrisse' },
  'stamped-data': {
    same: 'derselbe Stand des Datensatzes',
    'other-state': 'ein anderer Stand des Datensatzes',
    'other-dataset': 'ein anderer Datensatz',
  },
  'content-states': {
    'as-written': 'Text und Zeichnung sind so, wie sie geschrieben wurden.',
    changed:
      'Text oder Zeichnung sind nicht mehr so, wie sie geschrieben wurden: Jemand hat sie geändert, oder ein anderes Programm hat die Datei neu gespeichert.',
    'saved-anew':
      'Ein anderes Programm hat die Datei neu gespeichert; daher wurde nicht verglichen, was sie sagt, wohl aber, worauf es beruht.',
    gathered:
      'Sie steht mit anderen in einer Datei; daher wurde nicht verglichen, was sie sagt, wohl aber, worauf es beruht.',
    'not-carried': 'Die Datei trägt keine Prüfsumme ihres Textes; dieser wurde daher nicht verglichen.',
  },
  'bibliography-formats': { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON', txt: 'reiner Text' },
};
