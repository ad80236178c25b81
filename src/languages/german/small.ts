import type { Texts } from '../catalogues.ts';

/** Catalogues of a few sentences each. */
export const tour: Texts['tour'] = {
  'tour.question.title': 'Fragen',
  'tour.question':
    'Eine Frage ist ein Satz: Ändern Sie ein Wort darin, und die Antwort folgt. Jeder Weg ist ein Streifen von Schritten mit der Evidenz für jeden; wählen Sie einen, um ihn auf der Karte hervorzuheben.',
  'tour.map.title': 'Die Karte',
  'tour.map':
    'Jede Linie ist eine Aussage aus einer Quelle. Wählen Sie eine Linie oder einen Kasten, um zu lesen, wer das sagt, auf welcher Evidenz und wo.',
  'tour.legend.title': 'Wie gezeichnet wird',
  'tour.legend':
    'Farbe, Strich und Buchstabe sagen, woher man eine Aussage weiß; die Spitze der Linie sagt, was sie tut. Die Buchstaben behalten ihre Bedeutung auch im Graudruck.',
  'tour.sources.title': 'Wessen Evidenz',
  'tour.sources':
    'Wählen Sie, welche Quellen sprechen. Spätere Studien sind zunächst ausgeschaltet; wo sie eine Antwort ändern würden, steht es dabei.',
  'tour.search.title': 'Finden',
  'tour.search': 'Drücken Sie / und schreiben Sie einen Namen, ein Synonym oder ein Wort einer Aussage.',
  'tour.rail.title': 'Weitere Ansichten',
  'tour.rail':
    'Die Karte allein, dasselbe in Worten, die Evidenz als Tabellen, zwei Ansichten nebeneinander, Lektionen, eigene Ideen, und was geöffnet ist: seine Grenzen, seine Prüfungen und Ihre Dateien.',
  next: 'Weiter',
  back: 'Zurück',
  done: 'Fertig',
  progress: '{current} von {total}',
  'first.title': 'Neu hier? Beginnen Sie mit einem davon',
  'first.tour': 'In einer Minute herumführen',
  'first.close': 'Die ersten Schritte ausblenden',
};

export const walk: Texts['walk'] = {
  'walk.onEntity': 'Links und rechts gehen die Aussagen entlang, auf und ab die Spalte; n hebt die Nachbarn hervor.',
  'walk.onClaim': 'Aussage {at} von {of} {side} von {entity}; auf und ab zu den anderen. Die Eingabetaste öffnet sie.',
  'walk.more':
    '{n|1 weitere Aussage dazu ist nicht gezeigt: e zeigt sie|# weitere Aussagen dazu sind nicht gezeigt: e zeigt sie}, w zeigt die ganze Karte.',
  'walk.left': 'links',
  'walk.right': 'rechts',
  'walk.moved': 'Verschoben, nur in diesem Browser; Strg und Z nehmen es zurück.',
  'walk.neighbours': 'Nur was es berührt, ist hervorgehoben; n zeigt wieder alles.',
};

export const search: Texts['search'] = {
  'find.nothing': 'Nichts gefunden.',
  'find.count': '{n} gefunden',
  'find.more': '{n|1 weiteres|# weitere}: Schreiben Sie mehr vom Namen',
  'find.entity.many': 'Dinge',
  'find.claim.many': 'Aussagen',
  'find.source.many': 'Quellen',
  'find.study.many': 'Studien',
  'find.note.many': 'Anmerkungen',
  'find.source': 'Quelle',
  'find.study': 'Studie',
  'box.found': 'Gefunden',
  'box.about': 'Alles finden: ein Ding, eine Aussage, eine Quelle',
  'box.hint': 'Suchen',
};

export const large: Texts['large'] = {
  none: 'Ein großer Datensatz: {of} Aussagen. Noch ist keine gezeigt. Fragen Sie, wie eines zum anderen führen könnte, oder suchen Sie etwas und zeigen Sie, was darum herum ist.',
  shown: '{n} von {of} Aussagen sind gezeigt; die anderen {left} gehören nicht zu diesem Ausschnitt.',
  ways: '{n|1 Weg oder eine Schleife der Antwort ist|# Wege und Schleifen der Antwort sind} aus Platzgründen ausgelassen.',
  claims:
    '{n|1 Aussage auf diesen Wegen oder daneben ist|# Aussagen auf diesen Wegen oder daneben sind} aus Platzgründen ausgelassen.',
  'more.entity': 'Mehr um {label} zeigen ({n} nicht gezeigt)',
  'more.source': '{n} von {of} Aussagen, die auf dieser Quelle beruhen, sind gezeigt: mehr zeigen',
  'more.study': '{n} von {of} Aussagen, die auf dieser Studie beruhen, sind gezeigt: mehr zeigen',
  noCompare:
    'Zwei Fragen können hier nicht verglichen werden: Von einem so großen Datensatz hält die Seite nur den Ausschnitt, der eine Frage beantwortet.',
  noDrafts:
    'Eigene Ideen können hier nicht gezeigt werden: Von einem so großen Datensatz hält die Seite nur einen Ausschnitt, und sie müssten im Ganzen befragt werden.',
  noDisagree:
    'Sie können hier der Evidenzklasse nicht widersprechen, und was Sie sagten, ist nicht gezeigt: Von einem so großen Datensatz hält die Seite nur einen Ausschnitt.',
  noSentences:
    'Sätze und Literatur zu Aussagen, Studien und unerwünschten Ereignissen können nicht mitgenommen werden: Die Seite hält nur einen Ausschnitt. Ihre Tabellen gelten für das Ganze.',
  waysOfSlice:
    'Diese Tabelle gilt für den gezeigten Ausschnitt, nicht für den ganzen Datensatz: Aus Platzgründen ausgelassene Wege fehlen darin, ebenso nicht gefragte Wege.',
  covers: 'Was für das Ganze gilt, was für den Ausschnitt, und was nicht geht',
  whole:
    'Aussagen, Studien und unerwünschte Ereignisse der Ansicht „Evidenz“ gelten für das Ganze, ebenso was gefunden wird.',
  sliced: 'Karte, Karteikarten, Wege und was in Worten oder neben einem Text zu lesen ist, gelten für den Ausschnitt.',
  noMoves:
    'Hier kann nichts verschoben werden: Der Ausschnitt eines großen Datensatzes wird bei jeder Änderung neu angeordnet.',
  countGoesOn: 'Die Zählung geht weiter.',
  hiddenSame: 'Mit {label} würde diese Antwort gleich lauten.',
  hiddenUnknown: 'Ob ausgeschaltete Quellen diese Antwort ändern würden, wurde nicht geprüft.',
  failed: 'Das konnte nicht ermittelt werden: {why}.',
  again: 'Noch einmal versuchen',
  'ask.from': 'Wie könnte',
  'ask.to': 'führen zu',
  ask: 'Fragen',
  drawing: 'Die Karte dazu wird gezeichnet; bis dahin zeigt sie, was sie vorher zeigte.',
  busy: 'In Arbeit',
  callOff: 'Abbrechen',
  back: 'Zurück zur Antwort allein',
  empty: 'Wieder nichts zeigen',
  working: 'Wird ermittelt …',
  'working.at': 'Wird ermittelt: {n} Schritte durchgesehen …',
  beside: '{n} weitere Aussagen, die dieser widersprechen oder sie zusammenfassen, sind nicht gezeigt.',
};

export const lens: Texts['lens'] = {
  all: '{n|Die eine Aussage|Alle # Aussagen} hervorgehoben',
  some: '{n} von {of|1 Aussage|# Aussagen} hervorgehoben: {why}',
  lit: '{n} von {of|1 Aussage|# Aussagen} hervorgehoben: der leuchtende Weg und was ohne gefundene Wirkung blieb',
  rule: 'Hervorgehoben ist eine Aussage mit einem Beleg, der in jeder Gruppe mit Häkchen etwas Angehaktes hat; alles andere ist abgeblendet, nie entfernt. Zahlen: Aussagen hier, die ein Häkchen hervorgehoben ließe.',
  fitting: '{n} {reason}',
  kept: '{n} ohne gefundene Wirkung, die kein Blickwinkel abblendet',
  faded: '{n} abgeblendet',
  evidence: 'mit Evidenz {conditions}',
  'evidence.one': 'mit einem Beleg {conditions}',
  classes: 'der Klasse {list}',
  taxa: '{list}',
  diseases: 'bei {list}',
  sources: 'aus {list}',
  roles: 'in der Rolle {list}',
  or: ' oder ',
  set: '{n} gesetzt',
  undrawn: '{n|1 weitere Aussage ist|# weitere Aussagen sind} nicht auf der Karte',
  'undrawn.role': 'Sie sagen anderes aus, als wie eines das andere ändert:',
  'undrawn.no-column': 'Sie handeln von Dingen, für die die Karte keine Spalte hat:',
  'undrawn.not-listed': 'Sie beruhen nur auf ausgeschalteten Quellen:',
  'undrawn.count': '{role}: {n}',
  'bar.group': 'Was hervorgehoben ist',
  'bar.clear': 'Alle Evidenz',
  'bar.presets': 'Hervorgehoben',
  'bar.more': 'Mehr …',
};

export const link: Texts['link'] = {
  mine: 'Dieser Link entstand mit Ideen eines Lesers, die nicht in diesem Browser sind; er zeigt den Datensatz daher ohne sie.',
  whole: 'Dieser Link konnte nicht gelesen werden ({why}); gezeigt wird die übliche Ansicht.',
  noVersion: 'er nennt seine Version nicht',
  version: 'seine Version „{version}“ ist hier nicht bekannt',
  tooLong: 'er ist länger als jeder Link, den Edgewise macht',
  parts: 'Ein Teil dieses Links wurde ausgelassen: {parts}.',
  unknownKey: '„{key}“ ist nicht bekannt',
  twice: '„{key}“ ist mehr als einmal angegeben',
  besideLesson: '„{key}“ hat in einem Link zu einer Lektion keinen Platz',
  value: '„{value}“ ist kein Wert von „{key}“',
  noSuch: 'in diesem Datensatz gibt es „{id}“ nicht ({kind})',
  otherData: 'Dieser Link entstand für einen anderen Datensatz; behalten wurde nur, was nicht von den Daten abhängt.',
  otherRelease:
    'Dieser Link entstand für einen anderen Stand dieses Datensatzes: Was er zeigt, kann sich geändert haben.',
};

export const known: Texts['known'] = {
  measured: 'gemessen {where}',
  noEffect: 'gemessen {where}, ohne Wirkung',
  opposite: 'gemessen {where}, mit gegenteiliger Wirkung',
  notReported: 'untersucht {where}, Ergebnis nicht berichtet',
  studies: '{where}, {n|1 Studie|# Studien}',
  and: 'und',
  'human-clinical': 'bei Patienten',
  'human-laboratory': 'an menschlichen Zellen oder Gewebe',
  unclassified: 'bei einer nicht angegebenen Spezies',
  otherSpecies: 'bei {taxon}',
  disease: '{where} ({disease})',
  hypothesised: 'vorgeschlagen, nicht gemessen',
  asserted: 'ohne Daten behauptet',
  'asserted.bare': 'ohne Quellenangabe behauptet',
  'also.hypothesised': 'auch vorgeschlagen',
  'also.asserted': 'auch ohne Daten behauptet',
  'also.asserted.bare': 'auch ohne Quellenangabe behauptet',
  notAdmitted: 'auf keiner hier gezeigten Evidenz',
};

export const cite: Texts['cite'] = {
  title: 'Zitieren',
  more: 'Zitieren',
  what: 'Was',
  format: 'Als',
  copyAs: 'Dieses Zitat kopieren',
  'what.dataset': 'der Datensatz',
  'what.view': 'diese Ansicht, als Abbildung',
  'what.way': 'Weg {rank}, mit seiner Literatur',
  'what.claim': 'die Aussage auf der Karteikarte, mit ihrer Literatur',
  view: '{title}: eine Ansicht seiner Karte',
  copy: 'Einen Satz mit Literatur kopieren',
  files: 'Die Literatur dazu:',
  as: 'Literatur als {label}',
  leftOut:
    '{n|1 ungeprüfte Einzelheit ist|# ungeprüfte Einzelheiten sind} in der Literatur weggelassen, und jede Angabe sagt es.',
  claim: '{sentence}.',
  provisional: 'Vorläufig: Zugrunde liegende Studien wurden nicht vollständig gelesen.',
  references: 'Literatur:\n{references}',
  noReference: 'Dafür ist keine Literatur angegeben.',
  dataset: '{title}, Ausgabe {release} vom {date}, {licence}.',
  file: 'Geöffnet aus der Datei {file}.',
};

export const reference: Texts['reference'] = {
  'entry.mark': 'Literaturstelle [{mark}].',
  'entry.topic': 'Thema: {topic}.',
  'entry.bare': 'Einzelheiten sind nicht verfügbar.',
  'entry.unverified': 'Weggelassen, da ungeprüft: {fields}.',
  'entry.malformed': 'Weggelassen, da nicht wohlgeformt: {fields}.',
  'entry.data': 'Datensatz, Ausgabe {release} vom {date}, {licence}, sha256 {digest}.',
  'entry.ofData': 'Im Datensatz „{title}“, Ausgabe {release} vom {date}, {licence}, sha256 {digest}.',
  'entry.others': 'Mehr Autoren, als hier genannt sind.',
};

export const audit: Texts['audit'] = {
  'why.animal-only': 'nur an Tieren gemessen: {studies}',
  'why.animal-only.no-effect': 'nur beim Tier gemessen, ohne Wirkung: {studies}',
  'why.human-only': 'nur beim Menschen gemessen: {studies}',
  'why.human-only.no-effect': 'nur beim Menschen gemessen, ohne Wirkung: {studies}',
  'why.one-study': 'von nur einer Studie gemessen: {studies}',
  'why.one-patient': 'bei nur einem Patienten gemessen: {studies}',
  'why.uncited': 'keine Literatur ist dafür angegeben',
  'why.uncited.study': 'eine Studie ist genannt, aber keine Literatur angegeben: {studies}',
  'why.uncited.regulator': 'die Entscheidung einer Behörde ohne Dokument',
  'why.worded': 'als Tatsache formuliert, aber nur vorgeschlagen',
  'why.told-twice': '{study}, mehr als einmal und nicht gleich dargestellt: {what}',
  'why.told-twice.unnamed': 'mehr als einmal und nicht gleich dargestellt: {what}',
  'why.differs': '{field}: {values}',
  'why.contradicts': 'derselbe Text sagt auch: {statement}',
  'why.other-disease': 'gemessen bei {diseases}',
  'why.other-disease.part': 'auch gemessen bei {diseases}',
  'why.other-disease.proposed': 'vorgeschlagen für {diseases}',
  'why.co-treatment': 'in allem Gemessenen zusammen mit {others} gegeben',
  'why.co-treatment.part': 'zusammen mit {others} gegeben in {studies}, nicht in allem Gemessenen',
  'why.shared-patients': '{a} und {b} berichten vielleicht über dieselben Patienten',
  'why.unmeasured': 'vorgeschlagen oder behauptet, und keine Studie, von der hier berichtet wird, hat es gemessen',
  'why.unmeasured-way': 'kein Schritt dieses Weges wurde in einer Studie gemessen, von der hier berichtet wird: {way}',
  'list.and': ' und ',
  'list.comma': ', ',
};

export const share: Texts['share'] = {
  title: 'Teilen',
  figure: 'Abbildung',
  view: 'Diese Ansicht',
  'view.about': 'Der Link enthält, was Sie sehen, und die Version der Daten. Nichts Eigenes ist darin.',
  'copy.link': 'Den Link kopieren',
  frame: 'Auf einer eigenen Seite',
  'frame.about':
    'Fügen Sie dies dort ein, wo die Karte stehen soll. Man kann sie dort lesen und entlanggehen; sie speichert nichts und verweist zurück.',
  'frame.title': '{title}: eine Karte von Aussagen mit ihren Belegen',
  'copy.frame': 'Den Rahmen kopieren',
};

export const notices: Texts['notices'] = {
  error: 'Fehler',
  warning: 'Warnung',
  findings: 'Befunde',
  cancel: 'Abbrechen',
  close: 'Diese Meldung ausblenden',
  count: '{n|1 Befund|# Befunde}',
  listed: 'Die ersten {n} sind aufgeführt.',
};
