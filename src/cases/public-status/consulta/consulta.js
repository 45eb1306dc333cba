// The page of a citizen with an acuse: folio and secret code in, where the request stands out. The QR of the acuse brings both after
// the #, which no server sees.
const STATUS = {
  registered: 'Recibido; se está turnando al área que debe responder',
  routed: 'Turnado al área que debe responder',
  'in-progress': 'En atención',
  resolved: 'Respondido',
  concluded: 'Concluido',
  withdrawn: 'Retirado a petición suya',
  referred: 'Canalizado a la autoridad competente',
  dismissed: 'Desechado por no completarse en el plazo',
  lapsed: 'Archivado por caducidad: no se recibió lo que se le pidió',
};
const EVENT = {
  PetitionRegistered: 'Se recibió su petición',
  CaseRouted: 'Se turnó al área que debe responder',
  TransferRuled: 'Se decidió qué área debe responder',
  CaseAccepted: 'El área aceptó atenderla',
  CitizenAsked: 'Se le preguntó',
  CitizenReplied: 'Se recibió su respuesta',
  CaseAnswered: 'Se respondió',
  CitizenNotified: 'Se le notificó la respuesta',
  CaseClosed: 'Se concluyó',
  CaseReopened: 'Se reabrió',
  DueDateRecomputed: 'Cambió la fecha límite por un acuerdo sobre días inhábiles',
  FileReady: 'Su expediente quedó listo para resolverse y empezó el plazo',
  TermExtended: 'Se amplió el plazo para responder',
  CaseWithdrawn: 'Se retiró',
  NoteAdded: 'Aviso',
  CaseAdmitted: 'Se admitió a trámite',
  PreventionIssued: 'Se le previno para que complete su petición',
  PreventionNotified: 'Se le notificó la prevención',
  PreventionAnswered: 'Se recibió lo que completó',
  CaseDismissed: 'Se desechó',
  LapseWarned: 'Se le advirtió que su expediente se archivará si no responde',
  CaseLapsed: 'Se archivó por caducidad',
  CaseReferred: 'Se canalizó a otra autoridad',
  AppealFiled: 'Se recibió un recurso',
  AppealDecided: 'Se resolvió el recurso',
};

const form = document.getElementById('form');
const answer = document.getElementById('answer');
let linked;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void ask(form.elements.folio.value.trim(), form.elements.code.value.trim());
});
// Another folio may be another institution's.
form.elements.folio.addEventListener('input', () => (linked = undefined));
addEventListener('hashchange', readLink);
readLink();

/** What the QR of an acuse brought, also of a second one in the same tab. */
function readLink() {
  const link = new URLSearchParams(location.hash.slice(1));
  if (!link.has('f')) return;
  form.elements.folio.value = link.get('f');
  form.elements.code.value = link.get('c') ?? '';
  linked = link.get('i') ?? undefined;
  // The code must not stay in the address bar of a borrowed telephone.
  history.replaceState(null, '', location.pathname);
  if (form.elements.code.value !== '') form.requestSubmit();
}

async function ask(folio, code) {
  show(element('p', 'Consultando…'));
  try {
    const response = await fetch('api/v1/public/status', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ folio, code, institution: linked }),
    });
    if (response.ok) show(...told(await response.json()));
    else show(problem(response));
  } catch {
    show(element('p', 'No hay conexión. Intente de nuevo en un momento.', 'problem'));
  }
}

function problem(response) {
  if (response.status === 429) {
    const minutes = Math.max(1, Math.ceil(Number(response.headers.get('retry-after')) / 60));
    return element('p', `Demasiados intentos. Espere ${minutes} min e intente de nuevo.`, 'problem');
  }
  if (response.status >= 500)
    return element('p', 'El servicio no responde ahora. Intente de nuevo en un momento.', 'problem');
  return element('p', 'No se encontró un trámite con ese folio y esa clave. Revise los dos en su acuse.', 'problem');
}

function told({ folio, institution, status, department, filedOn, dueOn, actBy, waitingForYou, overdue, history }) {
  const facts = [
    ['Folio', folio],
    ['Institución', institution],
    ['Estado', waitingForYou ? 'En espera de su respuesta: el plazo está detenido' : (STATUS[status] ?? status)],
    ['Área que lo atiende', department],
    ['Recibido', day(filedOn)],
    ['Último día para responder antes de que se archive', actBy && day(actBy)],
    ['Fecha límite de respuesta', dueOn && `${day(dueOn)}${overdue ? ' (ya pasó)' : ''}`],
  ];
  const list = element('dl');
  for (const [name, value] of facts) if (value) list.append(element('dt', name), element('dd', value));
  const steps = element('ol');
  for (const { on, type, text } of history) {
    const step = element('li', `${day(on)}: ${EVENT[type] ?? type}`);
    if (text) step.append(element('div', text, 'said'));
    steps.append(step);
  }
  return [element('h2', 'Su trámite'), list, element('h2', 'Lo que ha pasado'), steps];
}

function day(date) {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('es-MX', { dateStyle: 'long', timeZone: 'UTC' });
}

/** Text only: what citizens and officers wrote is never read as markup. */
function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className !== undefined) made.className = className;
  return made;
}

function show(...nodes) {
  answer.replaceChildren(...nodes);
}
