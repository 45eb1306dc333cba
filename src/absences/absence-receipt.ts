export interface AbsenceReceipt {
  absenceId: string;
}
