/** A reserved case in the list of somebody who may see it: neither names nor texts. */
export class ReservedLineDto {
  caseId!: string;
  version!: number;
  folio!: string;
  procedure!: string;
  status!: string;
  department!: string | null;
  officer!: string | null;
  filedOn!: string;
  dueOn!: string;
  waiting!: boolean;
  /** It stands nowhere, since those it would go to are accused: the supervisor on its list says where it goes. */
  needsRuling!: boolean;
  delivered!: boolean;
  overdue!: boolean;
}

export class ReservedPageDto {
  rows!: ReservedLineDto[];
  next?: string;
  stale?: boolean;
}
