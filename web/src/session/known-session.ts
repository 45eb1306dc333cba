import type { Schemas } from '../api/client.js';

type Staff = Schemas['SignedInStaffDto'];

const KEY = 'ventanilla:session';
const LEAVING = 'ventanilla:leaving';
/** A page that the server cannot be asked about opens to whoever was signed in here, for no longer than a session lives, ms. */
const LONGEST_MS = 8 * 3_600_000;

let confirmed = true;

interface Known {
  readonly staff: Staff;
  readonly at: number;
}

/** The server has just said that this person is signed in here. */
export function rememberSession(staff: Staff): void {
  confirmed = true;
  localStorage.setItem(KEY, JSON.stringify({ staff, at: Date.now() } satisfies Known));
}

/** Whether it was the server that said who is signed in, and not this browser's memory. */
export function isConfirmed(): boolean {
  return confirmed;
}

/** Who the server last said was signed in here: for a page opened with no server to ask. It opens nothing of the server's. */
export function rememberedSession(): Staff | undefined {
  try {
    const { staff, at } = JSON.parse(localStorage.getItem(KEY) ?? '') as Known;
    if (Date.now() - at >= LONGEST_MS) return undefined;
    confirmed = false;
    return staff;
  } catch {
    return undefined;
  }
}

export function forgetSession(): void {
  localStorage.removeItem(KEY);
}

/** Somebody signed out while the server was out of reach: the session is ended as soon as it can be. */
export function noteLeaving(): void {
  localStorage.setItem(LEAVING, 'yes');
}

export function isLeaving(): boolean {
  return localStorage.getItem(LEAVING) !== null;
}

export function hasLeft(): void {
  localStorage.removeItem(LEAVING);
}
