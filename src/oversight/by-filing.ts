/** Behind the row where a page ended, told by its cursor: lists of cases go by the day of filing. */
export function afterFiling([filedOn, id]: readonly (string | number)[]) {
  return { $or: [{ filedOn: { $gt: String(filedOn) } }, { filedOn: String(filedOn), _id: { $gt: String(id) } }] };
}
