import type { WordKey } from './es-mx.js';

/** What is said otherwise in Guatemala. */
export const esGt: Partial<Record<WordKey, string>> = {
  'site.name': 'Gestiones y servicios',
  'site.services': 'Gestiones',
  'site.follow': 'Consultar mi gestión',
  'catalogue.title': 'Gestiones y servicios',
  'catalogue.lead': 'Lo que puede solicitar por internet a {institution}, sin cuenta y sin salir de casa.',
  'catalogue.search': 'Buscar una gestión',
  'catalogue.search.hint': 'Por ejemplo: permiso, información',
  'catalogue.none': 'Ninguna gestión tiene esas palabras. Pruebe con otras, o vea todas.',
  'catalogue.found': 'Gestiones con «{q}»: {n}',
  'catalogue.all': 'Ver todas las gestiones',
  'question.place.list': 'Municipio, aldea o comunidad',
  'question.place.text.hint': 'Por ejemplo: frente a la escuela, 2a calle y 3a avenida, zona 1',
  'problem.email': 'Escriba un correo electrónico como nombre@correo.gt.',
  'problem.identifier-malformed': 'Eso no tiene la forma de un {identifier}. Compárelo con su documento.',
  'done.folio': 'Número de expediente',
  'done.acuse': 'Descargar la constancia de recepción (PDF)',
  'done.code.once': 'Anote la clave o guarde la constancia ahora: por seguridad no se vuelve a mostrar.',
  'done.next.routed': 'Hoy mismo se traslada a la unidad que debe responder.',
  'follow.title': 'Consultar mi gestión',
  'follow.lead': 'Escriba el número de expediente y la clave de consulta que están en su constancia.',
  'follow.folio': 'Número de expediente',
  'follow.wrong': 'No se encontró una gestión con ese número y esa clave. Revise los dos en su constancia.',
  'case.title': 'Expediente {folio}',
  'case.department': 'Unidad que lo atiende',
  'status.registered': 'Recibido. Se está trasladando a la unidad que debe responder.',
  'status.routed': 'Trasladado a la unidad que debe responder. Falta que lo acepte.',
  'status.in-progress': 'La unidad lo está atendiendo.',
  'status.voided.goesOn':
    'Este registro se anuló porque su gestión estaba registrada dos veces. Su gestión continúa con otro número de expediente.',
  'next.voided':
    'Si usted sigue necesitando una respuesta, pregunte en la ventanilla con esta constancia o presente una gestión nueva.',
  'next.voided.goesOn':
    'Siga su gestión con la otra constancia. Si no la tiene, pida el número de expediente en la ventanilla con esta constancia y su DPI.',
  'reopen.lead':
    'La unidad que lo atendió lo recibe otra vez, con un plazo nuevo para responderle. Puede pedirlo hasta el {day}.',
  'reopen.done':
    'Su gestión se reabrió. La unidad que la atendió la tiene otra vez y debe responderle en el plazo nuevo.',
  'event.CaseRouted': 'Se trasladó a la unidad que debe responder',
  'event.PreventionIssued': 'Se le hizo un previo para que complete su solicitud',
  'event.PreventionNotified': 'Se le notificó el previo',
  'event.CaseDismissed': 'Se rechazó',
};
