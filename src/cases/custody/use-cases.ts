import { CarryOutErasuresHandler } from '../outcome/carry-out-erasures.js';
import { ForgetInViewsHandler } from '../outcome/forget-in-views.js';
import { RepeatErasuresHandler } from '../outcome/repeat-erasures.js';
import { ApproveErasureHandler } from './approve-erasure.js';
import { ExpireProposalsHandler } from './expire-proposals.js';
import { LiftHoldHandler } from './lift-hold.js';
import { PlaceHoldHandler } from './place-hold.js';
import { ProposeErasureHandler } from './propose-erasure.js';
import { Rectifying, RectifyPersonHandler } from './rectify-person.js';
import { RejectErasureHandler } from './reject-erasure.js';
import { RequestCases } from './request-cases.js';

/** What becomes of the personal data in a case, from the proposal to the destroyed key. */
export const custodyUseCases = [
  RequestCases,
  Rectifying,
  RectifyPersonHandler,
  ProposeErasureHandler,
  ApproveErasureHandler,
  RejectErasureHandler,
  ExpireProposalsHandler,
  PlaceHoldHandler,
  LiftHoldHandler,
  CarryOutErasuresHandler,
  ForgetInViewsHandler,
  RepeatErasuresHandler,
];
