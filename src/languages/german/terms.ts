import type { Terms } from '../catalogues.ts';

/**
 * Words of the screen, explained. Where data in English have the word too, it stands among the forms, so that it is
 * explained there as well.
 */
export const terms: Terms = {
  'human-clinical': {
    word: 'Mensch, klinisch',
    text: 'Buchstabe H: Etwas wurde bei Menschen selbst gemessen, etwa bei Patienten vor und nach der Behandlung.',
  },
  'human-laboratory': {
    word: 'Mensch, Labor',
    text: 'Buchstabe L: Etwas wurde an Zellen oder Gewebe vom Menschen gemessen, außerhalb des Körpers.',
  },
  animal: {
    word: 'Tier',
    text: 'Buchstabe A: Etwas wurde an Tieren gemessen; ob Menschen ebenso reagieren, weiß man daraus nicht.',
  },
  hypothesis: {
    word: 'vorgeschlagen, nicht gemessen',
    text: 'Zeichen ?: Jemand schlägt es vor, und niemand hat es gemessen, soweit dieser Datensatz reicht.',
  },
  assertion: {
    word: 'ohne Daten behauptet',
    text: 'Zeichen –: Ein Text behauptet es und gibt keine Daten dazu. Nennt er auch keine Literatur, heißt es „ohne Quellenangabe behauptet“.',
  },
  curator: {
    word: 'vom Kurator angenommen',
    text: 'Buchstabe C: Eine Verbindung, die die Ersteller des Datensatzes ergänzt haben und keine Quelle aussagt; ein Schalter schaltet alle ab.',
  },
  mine: {
    word: 'eigene Idee',
    text: 'Buchstabe M: Ihre eigene Idee, in diesem Browser gespeichert; sie ist keine Evidenz und in keiner Zählung.',
  },
  unclassified: {
    word: 'Spezies nicht angegeben',
    text: 'Buchstabe U: Etwas wurde gemessen, und die Quelle sagt nicht, an welcher Spezies oder Art von Probe.',
  },
  'Said by': {
    word: 'Wer es sagt',
    text: 'Wessen Worte das sind: Eine Studie spricht für das, was sie maß, eine Übersichtsarbeit berichtet, was andere fanden.',
  },
  Setting: {
    word: 'Versuchsart',
    text: 'Worin gemessen wurde: im lebenden Körper, an entnommenen Zellen oder Gewebe, oder in einer Kultur.',
  },
  'In whom': {
    word: 'Bei wem',
    text: 'Wer oder was behandelt oder gemessen wurde: Patienten, Gesunde, Tiere oder Zellen in Kultur.',
  },
  Design: {
    word: 'Design',
    text: 'Wie die Studie angelegt war; es sagt, wie weit Zufall und Wünsche von ihrem Ergebnis ferngehalten wurden.',
  },
  Numbers: {
    word: 'Anzahl',
    text: 'Bei wie vielen es gesehen, bei wie vielen es gemessen wurde, und wie viele teilnahmen.',
  },
  Model: {
    word: 'Modell',
    text: 'Ein Tier, das so gezüchtet oder behandelt wurde, dass es etwas der Krankheit Ähnliches hat; es ist nicht die Krankheit.',
  },
  'Dose and schedule': { word: 'Dosis und Schema', text: 'Wie viel gegeben wurde, wie oft und wie lange.' },
  Values: { word: 'Werte', text: 'Was gemessen wurde, in Zahlen, wie die Quelle sie druckt.' },
  'Aspect of the cause': {
    word: 'Aspekt der Ursache',
    text: 'Von welcher Seite der Ursache die Rede ist: wie viel davon da ist, gebildet oder freigesetzt wird, oder was sie tut.',
  },
  'Word in the text': {
    word: 'Wort im Text',
    text: 'Wie die Quelle selbst es nennt, wo das ein anderes Wort ist als das hier gezeigte.',
  },
  Direction: {
    word: 'Richtung',
    text: 'Wer sagt, dass es steigt oder sinkt: die Quelle, oder die Ersteller dieses Datensatzes, wie sie sie lesen.',
  },
  Inferred: {
    word: 'Erschlossen',
    text: 'Die Quelle sagt das nicht wörtlich; es folgt aus etwas anderem, das sie sagt.',
  },
  'Not stated': { word: 'Nicht angegeben', text: 'Die Quelle lässt das offen, und nichts wird dafür eingesetzt.' },
  Study: { word: 'Studie', text: 'Die eine Studie dahinter; mehrere Texte über eine Studie zählen einmal.' },
  'Where it says so': {
    word: 'Wo es steht',
    text: 'Die Stelle in der Quelle, an der man es nachlesen kann.',
  },
  'Rests on': {
    word: 'Beruht auf',
    text: 'Die Aussagen, aus denen die Ersteller dieses Datensatzes es ableiteten.',
  },
  'Reference marker': { word: 'Literaturnummer', text: 'Die Zahl im Text, die auf das Literaturverzeichnis verweist.' },
  'Recorded by': {
    word: 'Erfasst von',
    text: 'Wer die Quelle gelesen und dies eingetragen hat, wann, und ob eine zweite Person es geprüft hat.',
  },
  Checked: {
    word: 'Geprüft',
    text: 'Wie weit die Ersteller dieses Datensatzes die Quelle selbst eingesehen haben.',
  },
  Known: { word: 'Bekannt', text: 'Woher man weiß, dass die Quelle das ist, als was sie genannt wird.' },
  'in-vivo': { word: 'in vivo', text: 'In einem lebenden Menschen oder Tier.' },
  'ex-vivo': {
    word: 'ex vivo',
    text: 'An Zellen oder Gewebe, entnommen aus einem Menschen oder Tier, das behandelt worden oder krank war.',
  },
  'in-vitro': { word: 'in vitro', text: 'An Zellen oder Stoffen in einer Schale oder einem Röhrchen.' },
  'randomised-trial': {
    word: 'randomisierte Studie',
    forms: ['randomised trial'],
    text: 'Der Zufall entscheidet, wer die Behandlung und wer etwas anderes bekommt, sodass die Gruppen in allem Übrigen gleich sind.',
  },
  'open-label': {
    word: 'offene Studie',
    forms: ['open-label trial', 'open-label'],
    text: 'Eine Studie, in der Patienten und Ärzte wissen, wer die Behandlung bekommt, was ihre Berichte färben kann.',
  },
  'pilot-study': {
    word: 'Pilotstudie',
    forms: ['pilot study'],
    text: 'Eine kleine erste Studie, um zu sehen, ob sich eine größere lohnt.',
  },
  'observational-study': {
    word: 'Beobachtungsstudie',
    forms: ['observational study', 'observational'],
    text: 'Patienten werden verfolgt, wie sie ohnehin behandelt werden; niemandem wird für die Studie eine Behandlung zugeteilt.',
  },
  'case-series': {
    word: 'Fallserie',
    forms: ['case series'],
    text: 'Ein Bericht über mehrere gleich behandelte Patienten, ohne eine Gruppe zum Vergleich.',
  },
  'case-report': {
    word: 'Fallbericht',
    forms: ['case report'],
    text: 'Ein Bericht über einen einzelnen oder sehr wenige Patienten.',
  },
  'systematic-review': {
    word: 'systematische Übersichtsarbeit',
    forms: ['systematic review'],
    text: 'Eine Übersichtsarbeit, die angibt, wie sie Studien suchte und welche sie aufnahm; sie misst selbst nichts.',
  },
  comparator: {
    word: 'Vergleich',
    forms: ['Verglichen mit', 'Vergleich nicht angegeben', 'comparator'],
    text: 'Womit die Behandelten verglichen wurden. Ohne Vergleich kann eine Änderung auch ohne die Behandlung eingetreten sein.',
  },
  'before-and-after': {
    word: 'nur vorher und nachher',
    forms: ['nichts: nur vorher und nachher', 'before and after only'],
    text: 'Alle wurden behandelt und zweimal gemessen; was sich änderte, kann sich auch ohne die Behandlung geändert haben.',
  },
  placebo: {
    word: 'Placebo',
    forms: ['placebo'],
    text: 'Ein Präparat ohne Wirkstoff, so gegeben, dass niemand weiß, wer behandelt wird.',
  },
  'primary-endpoint': {
    word: 'primärer Endpunkt',
    forms: ['primary endpoint'],
    text: 'Das eine Ergebnis, von dem eine Studie vorher sagte, dass sie daran gemessen werden will.',
  },
  provisional: {
    word: 'vorläufig',
    forms: ['provisional'],
    text: 'Die Studien dahinter wurden nicht vollständig gelesen: Man kennt sie aus Abstract, Titel oder aus dem, was die Übersichtsarbeit über sie sagt.',
  },
  'independent-study': {
    word: 'unabhängige Studie',
    forms: ['unabhängige Studien'],
    text: 'Eine Studie mit eigenen Daten; mehrere Sätze über eine Studie zählen als eine.',
  },
  'stands-for': {
    word: 'steht für',
    forms: ['stands for'],
    text: 'Eines gilt, nach Annahme des Kurators, als Zeichen für ein anderes, damit ein Weg von dort weiterführen kann.',
  },
  conflicting: {
    word: 'widersprüchlich',
    forms: ['conflicting'],
    text: 'Ein Teil der Evidenz zeigt eine Wirkung, ein anderer Teil keine oder die gegenteilige.',
  },
  p: {
    word: 'p <',
    forms: ['p =', 'p ≤'],
    text: 'Wie oft allein der Zufall einen mindestens so großen Unterschied ergäbe, wenn es keinen gäbe; ein kleiner Wert sagt nicht, dass die Wirkung groß ist.',
  },
};
