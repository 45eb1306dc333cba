import type { Random } from './random.js';

const SUBJECTS = [
  'Bache',
  'Fuga de agua',
  'Lámpara apagada',
  'Árbol caído',
  'Basura acumulada',
  'Coladera abierta',
  'Ruido de madrugada',
  'Semáforo descompuesto',
  'Permiso de obra',
  'Copia de un acta',
  'Street light out',
  'Blocked drain',
] as const;
const WHERE = [
  'frente a la escuela',
  'en la esquina del mercado',
  'junto al parque',
  'a un lado de la clínica',
  'en la colonia San Agustín',
  'sobre la avenida Juárez',
  'cerca del puente',
  'en el barrio de Xochiaca',
  'next to the church',
  'por la calle Niños Héroes',
] as const;
const SENTENCES = [
  'Desde hace varios días nadie ha venido a revisar y la situación empeora con la lluvia.',
  'Solicito atentamente que personal del ayuntamiento acuda a verificar lo que aquí se describe.',
  'Los vecinos de la cuadra ya lo habíamos reportado por teléfono y no tuvimos respuesta.',
  'Adjunto fotografías tomadas ayer por la tarde, donde se aprecia el daño con claridad.',
  'Pasan por ahí muchos niños y personas mayores, por lo que representa un peligro.',
  'Agradezco de antemano la atención y quedo en espera de su pronta contestación.',
  'Mi número de recibo es el que aparece en la copia que entregué en la ventanilla.',
  'El señor de la tienda dice que la cuadrilla vino, midió y se fue sin arreglar nada.',
  'It has been like this for two weeks and cars have to drive around it at night.',
  'Pido que se me notifique por correo el resultado, pues trabajo fuera del municipio.',
] as const;
const NOTES = [
  'Se giró oficio a la cuadrilla.',
  'Se habló con la persona solicitante.',
  'Visita realizada, se anexa reporte.',
  'En espera de material.',
  'Se programó para la próxima semana.',
  'Se turnó copia al área técnica.',
] as const;
const FIRST = [
  'María',
  'José',
  'Guadalupe',
  'Juan',
  'Rosa',
  'Miguel Ángel',
  'Verónica',
  'Iñaki',
  'Lucía',
  'Ángel',
  'Concepción',
  'Raúl',
] as const;
const LAST = [
  'Hernández',
  'García',
  'Martínez',
  'López',
  'Muñoz',
  'Xiloj',
  'Peña',
  'Ramírez',
  "Tz'utujil",
  'Núñez',
  'Ibáñez',
  'Cruz',
] as const;

/** Mean 7 words or so, in Spanish with a little English. */
export function subjectText(random: Random): string {
  return `${random.pick(SUBJECTS)} ${random.pick(WHERE)}`;
}

/** Log-normal length: median 180 characters, p99 about 2,500, never over 5,000. */
export function bodyText(random: Random): string {
  const length = Math.min(5_000, Math.max(20, Math.round(random.logNormal(180, 1.131))));
  let text = random.pick(SENTENCES) as string;
  while (text.length < length) text += ` ${random.pick(SENTENCES)}`;
  return text.slice(0, length).trimEnd();
}

export function noteText(random: Random): string {
  return random.pick(NOTES);
}

/** The same citizen always has the same name and telephone. */
export function citizenOf(number: number): { name: string; phone: string } {
  const first = FIRST[number % FIRST.length] ?? '';
  const father = LAST[Math.floor(number / 12) % LAST.length] ?? '';
  const mother = LAST[Math.floor(number / 144) % LAST.length] ?? '';
  return { name: `${first} ${father} ${mother}`, phone: `55${String(10_000_000 + number)}` };
}
