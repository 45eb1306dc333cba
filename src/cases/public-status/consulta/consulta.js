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
  AttachmentAdded: 'Se recibió un documento suyo',
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

/** Why a document was not taken, in words; the code is the server's. */
const REFUSED = {
  'content-empty': 'El archivo está vacío. Elíjalo de nuevo.',
  'content-too-large': 'El archivo pasa de 25 MB. Escanéelo con menos detalle o en partes.',
  'content-type-not-taken': 'Solo se reciben PDF, JPEG, PNG y WebP. Imprima el documento a PDF o fotografíelo.',
  'content-truncated': 'El archivo está incompleto. Envíelo de nuevo.',
  'content-not-one-file': 'El documento trae algo más al final. Imprímalo a PDF de nuevo.',
  'content-infected': 'El archivo contiene un virus y no se guardó.',
  'image-unreadable': 'No se puede leer la imagen. Tome la fotografía de nuevo.',
  'image-too-large': 'La imagen es demasiado grande. Envíela con menos detalle.',
  'image-animated': 'La imagen se mueve. Envíe una fija.',
  'invalid-input': 'El nombre del archivo tiene caracteres que no se admiten. Cámbielo e intente de nuevo.',
  'papers-not-asked': 'Ya no se le pide ningún documento. Si hace falta, llévelo a la ventanilla.',
  'too-many-attachments': 'Ya envió todos los documentos que caben. Lleve los demás a la ventanilla.',
  'attachments-too-large': 'Ya no cabe en su expediente. Envíelo con menos detalle o llévelo a la ventanilla.',
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
    if (response.ok) {
      const status = await response.json();
      show(...told(status));
      if (status.papersAsked) answer.append(...papers(folio, code));
    } else show(problem(response));
  } catch {
    show(element('p', 'No hay conexión. Intente de nuevo en un momento.', 'problem'));
  }
}

/** What it takes to send a paper that was asked for: the file as it is, folio and code in headers, where no log has them. */
function papers(folio, code) {
  const sending = element('form');
  const label = element('label', 'Documento (PDF o fotografía, hasta 25 MB)');
  const file = element('input');
  Object.assign(file, { type: 'file', id: 'paper', required: true, accept: '.pdf,.jpg,.jpeg,.png,.webp' });
  label.htmlFor = 'paper';
  const send = element('button', 'Enviar');
  const outcome = element('p');
  outcome.setAttribute('role', 'status');
  // One for each file that was chosen: a second press after a broken line adds no second paper.
  let key = freshKey();
  file.addEventListener('change', () => (key = freshKey()));
  const sendIt = async () => {
    send.disabled = true;
    outcome.textContent = 'Enviando…';
    outcome.textContent = await bring(file.files[0], { folio, code, key });
    send.disabled = false;
  };
  sending.addEventListener('submit', (event) => {
    event.preventDefault();
    void sendIt();
  });
  sending.append(label, file, send, outcome);
  return [element('h2', 'Envíe lo que se le pidió'), sending];
}

/** Also over plain http, where a browser makes no UUIDs. */
function freshKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function bring(file, { folio, code, key }) {
  try {
    const response = await fetch('api/v1/public/attachments', {
      method: 'POST',
      body: file,
      headers: {
        'content-type': 'application/octet-stream',
        'idempotency-key': key,
        'x-file-name': encodeURIComponent(file.name),
        'x-folio': folio,
        'x-secret-code': code,
        ...(linked && { 'x-institution': linked }),
      },
    });
    if (response.ok) return `Se recibió «${file.name}».`;
    const { code: refusal } = await response.json();
    return REFUSED[refusal] ?? 'No se pudo recibir. Intente de nuevo en un momento.';
  } catch {
    return 'No hay conexión. Intente de nuevo: no se guardará dos veces.';
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
