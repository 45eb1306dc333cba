// The QR of an acuse brings folio and code after the #, which no server sees. Without this script they are typed.
const form = document.getElementById('consulta');
addEventListener('hashchange', readLink);
readLink();

function readLink() {
  const link = new URLSearchParams(location.hash.slice(1));
  if (form === null || !link.has('f')) return;
  form.elements.folio.value = link.get('f');
  form.elements.clave.value = link.get('c') ?? '';
  form.elements.institucion.value = link.get('i') ?? '';
  // The code must not stay in the address bar of a borrowed telephone.
  history.replaceState(null, '', location.pathname);
  if (form.elements.clave.value !== '') form.requestSubmit();
}
