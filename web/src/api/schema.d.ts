// Made by `npm run web:types` from the OpenAPI document: not to be edited.

export interface paths {
  '/api/v1/absences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is away on a day, or from a day on; a head sees their own department. */
    get: operations['AbsencesController_list'];
    put?: never;
    /** Somebody will be away. */
    post: operations['AbsencesController_record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/absences/{id}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** They are back earlier, or never went. */
    post: operations['AbsencesController_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accesses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who oversees is told of the whole institution, but for reserved cases; everybody else of their own reading. */
    get: operations['AccessesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['AccountsController_list'];
    put?: never;
    /** Somebody new, with a password to hand over. */
    post: operations['AccountsController_open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/{id}/closing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** They sign in no more; their sessions end within a second. */
    post: operations['AccountsController_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/{id}/password-reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A new password to hand over; the old one and every session are void. */
    post: operations['AccountsController_resetPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/{id}/reopening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['AccountsController_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/{id}/role': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Another role or department, within a second in every session. */
    post: operations['AccountsController_changeRole'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/{id}/role-approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Another administrator, of the very role that was proposed: in force when it is answered. */
    post: operations['RoleProposalsController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/{id}/role-proposals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Changes nothing yet. Answers the proposal that stands; none where they have that role already. */
    post: operations['RoleProposalsController_propose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/{id}/role-rejection': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['RoleProposalsController_reject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/{id}/second-factor-reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** For who lost telephone and recovery codes: every session ends, and a role that demands a second factor is asked to enrol one. */
    post: operations['AccountsController_resetSecondFactor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/role-proposals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What waits for a second administrator. */
    get: operations['RoleProposalsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agendas/{agenda}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is where in a span of days of a year at most, with what is in the way of what. */
    get: operations['AgendaController_page'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agendas/{agenda}/bookings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Somebody asks for the band. It takes no time yet. */
    post: operations['AgendaController_request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agendas/{agenda}/bookings/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One booking with its words. */
    get: operations['AgendaController_booking'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agendas/{agenda}/bookings/{id}/absence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** It did not, and why. */
    post: operations['AgendaController_notHeld'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agendas/{agenda}/bookings/{id}/cancellation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** It is off: its time is free. */
    post: operations['AgendaController_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agendas/{agenda}/bookings/{id}/confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The host stands by it. */
    post: operations['AgendaController_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agendas/{agenda}/bookings/{id}/record': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** It took place: the report closes it. */
    post: operations['AgendaController_held'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agendas/{agenda}/bookings/{id}/schedule': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes its time, or another one instead of the one it has; 409 `agenda-conflict` says when the other one is and when there is time. */
    post: operations['AgendaController_schedule'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agendas/{agenda}/keeper': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Which department keeps it: its officers and heads write in it. */
    post: operations['AgendaController_entrust'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/api-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ApiKeysController_list'];
    put?: never;
    /** Answers the key, this once. */
    post: operations['ApiKeysController_issue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/api-keys/{id}/revocation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** It opens nothing any more, within a second. */
    post: operations['ApiKeysController_revoke'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/attachments/{id}/{attachmentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whoever may read the personal data of the case may have it; one that was withdrawn, only who supervises. */
    get: operations['AttachmentDownloadController_download'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/break-glass': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The openings, the latest first: all for who oversees, for a head those of the department's cases. */
    get: operations['BreakGlassController_list'];
    put?: never;
    /** Opens a case for half an hour, for reading only. Needs a second factor shown lately. Again meanwhile, it is the same opening. */
    post: operations['BreakGlassController_open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/break-glass/{id}/review': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What the supervisor makes of an opening, within a day. */
    post: operations['BreakGlassController_review'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calendar': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What stands, since when, and how far the open cases are counted by it. */
    get: operations['CalendarsController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calendar/declarations/{id}/revocation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What was declared no longer stands. */
    post: operations['CalendarsController_revoke'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calendar/holidays': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A day does not count, also one that has passed. */
    post: operations['CalendarsController_declareHoliday'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calendar/suspensions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** No term runs from one day to the other. */
    post: operations['CalendarsController_declareSuspension'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Finds cases by folio or its last digits, telephone number, or words of their subject and applicant; accents do not matter. */
    get: operations['CasesController_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The file of a case: its state, its history, and what can be done with it now; 304 to who has this version already. */
    get: operations['CasesController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The department takes the case as its own. */
    post: operations['CaseStepsController_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/access': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Puts somebody on the list. Never the accused, nor who works where they do. */
    post: operations['ReserveController_grant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/access-withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes somebody off the list; not the last one. */
    post: operations['ReserveController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/accesses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The recorded reads of a case, the latest first. */
    get: operations['AccessesController_ofCase'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/accused': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Says whom the complaint is about: they and their departments leave the list, and may neither be asked nor assigned. */
    post: operations['ReserveController_accuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/acuse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** With the secret code on it, so only for those who hand it over. */
    get: operations['CasesController_acuse'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/acuse.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The acuse to print, with a QR that leads to the status. */
    get: operations['CasesController_acusePdf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/admission': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The department takes the petition up for decision. */
    post: operations['InstructionController_admit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The decision, in writing. */
    post: operations['CaseStepsController_answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/appeal-decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The superior decides. */
    post: operations['AppealController_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/appeals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The appeal is received. */
    post: operations['AppealController_file'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A second person approves what they have read: the head, or the substitute of an absent one. */
    post: operations['ResolutionController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/assign': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The case gets its officer, or another one. */
    post: operations['CaseStepsController_assign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/attachments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is in the file, with who put it there, when, its hash and its sheets. Names and hashes of the bytes are personal data. */
    get: operations['AttachmentsController_list'];
    put?: never;
    /**
     * Puts a file into the case: the bytes are the body. Needs no If-Match, since it rests on nothing that another step could change; the same
     *     key and bytes again add nothing.
     */
    post: operations['AttachmentsController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/attachments/{attachmentId}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes one from view that was put there by mistake. Its sheets keep their numbers, its bytes stay until they are erased. */
    post: operations['AttachmentsController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/attachments/renumberings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Counts the sheets of one anew that were counted wrong; those after it move, and each says what it had before, when and why. */
    post: operations['AttachmentsController_renumber'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/break-glass': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The case, to who opened it. Each look is recorded. */
    get: operations['BreakGlassController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/classification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What the petition is about; where no department took it, the rules route it anew. */
    post: operations['InstructionController_classify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Nothing is left to do on the case. Where one person alone refused what was asked for, it is proposed and waits for a second (`decision-confirmation`). */
    post: operations['CaseStepsController_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What was taken down wrong at registration, told anew with the reason. */
    post: operations['InstructionController_correct'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/cosigners': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** One more sheet of signatures. Nobody on it is notified of anything: the representative is. */
    post: operations['GroupController_list'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/deadline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Each day of the term: counted or not, for which cause and by which law. */
    get: operations['CaseDeadlineController_explain'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/deadline.html': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The deadline as a page in Spanish, to print and put in the file. */
    get: operations['CaseDeadlineController_page'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/decision-confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The step that was proposed is taken with the answer, decided anew on the case as it stands. Never by who proposed it or stands in for them. */
    post: operations['ProposalsController_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/decision-rejection': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ProposalsController_reject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/dismissal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Proposes to end a case whose prevention was not answered in its term; a second person confirms it (`decision-confirmation`). */
    post: operations['InstructionController_dismiss'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/drafts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The department proposes its decision; what was said of an earlier draft is void. */
    post: operations['ResolutionController_draft'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/erasure-approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The other one of the two approves what they have read: it is done with the answer. The history stays provable. */
    post: operations['CustodyController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/erasure-proposals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The head or the legal adviser proposes that a person's data, or the texts of the case, be erased or blocked. Stands for 72 hours. */
    post: operations['CustodyController_propose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/erasure-rejection': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Either of the two: it is not done. */
    post: operations['CustodyController_reject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/extension': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Proposes more days to answer, by an act that says why, where the law of the case allows them; a second person confirms it (`decision-confirmation`). */
    post: operations['ExtensionController_extend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/hold-liftings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CustodyController_lift'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/holds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Nothing of the case is erased from now on. */
    post: operations['CustodyController_hold'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/joinder': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Asks for it; the main case answers a moment later (`joinder.stage`). */
    post: operations['JoinderController_join'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/joinder-undone': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The case goes on alone. */
    post: operations['JoinderController_undo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/lapse/archiving': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** They did nothing after that: it is proposed to archive the file, and a second person confirms it (`decision-confirmation`). */
    post: operations['LapseController_archive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/lapse/warning': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The citizen was told that the case lapses, and from when. */
    post: operations['LapseController_warn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the procedure of the case has to write with, what each letter still lacks, and what was signed. */
    get: operations['LettersController_list'];
    put?: never;
    /** Signs a letter, by whom the directory of signatures names on that day. It gets its number here, and not before. */
    post: operations['LettersController_issue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/letters/{letterId}/oficio.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same set on pages; the same bytes each time. */
    get: operations['LettersController_pdf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/letters/{letterId}/oficio.txt': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The text that was signed, byte for byte what its hash was made of. */
    get: operations['LettersController_text'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/letters/draft': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A letter as it would be signed now: nothing is recorded and no number is taken. */
    post: operations['LettersController_draft'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/letters/draft.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The same as a page to look at, marked as a draft. */
    post: operations['LettersController_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/licence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether there is one, how it stands today and why, and its history. */
    get: operations['LicenceController_page'];
    put?: never;
    /** What was granted and notified is entered in the register; of a case that renews a licence, its next period. If-Match names the version of the case. */
    post: operations['LicenceController_issue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/licence/measure-approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** By another person than the one who proposed it, and than who acts in their place: in force from today. */
    post: operations['LicenceController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/licence/measure-rejection': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['LicenceController_reject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/licence/measures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** It is to be suspended, given back or revoked. Changes nothing before another person approves it within 72 hours. */
    post: operations['LicenceController_propose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/licence/renewal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The case asks that the licence of this number go on; in time or not goes by the day on which the case was filed. If-Match names the version of the case. */
    post: operations['LicenceController_renew'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/lowering': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Proposes that it be a case like others again; nothing changes before a legal adviser of its list confirms it. */
    post: operations['ReserveController_lower'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/mediation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether there is one, and how it stands. */
    get: operations['MediationController_page'];
    put?: never;
    /** The conflict is admitted to mediation. If-Match names the version of the case. */
    post: operations['MediationController_open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/mediation/act.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The act of the agreement, or of the end without one, to print. */
    get: operations['MediationController_act'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/mediation/agreement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What the parties agreed on, in all or in part, and what each promised. */
    post: operations['MediationController_agree'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/mediation/commitment-dates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Another last day; the first one is kept. */
    post: operations['MediationController_reschedule'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/mediation/commitment-declarations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A commitment is declared fulfilled, for somebody else to verify, or unfulfilled. */
    post: operations['MediationController_declare'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/mediation/commitment-verifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** By whom the agreement names, or the head, and never by who declared it. */
    post: operations['MediationController_verify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/mediation/deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A party has the invitation; once every one has it, the session stands. */
    post: operations['MediationController_deliver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/mediation/early-end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** It ends before its time. */
    post: operations['MediationController_endEarly'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/mediation/failure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** There was no agreement: a conclusion too, with its reasons and the way that is open. */
    post: operations['MediationController_concludeWithout'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/mediation/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** To a session, with its day, hour and place, and who leads it. Late it is issued all the same, and recorded as late. */
    post: operations['MediationController_invite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/mediation/not-mediable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Or it is no matter for one. If-Match names the version of the case. */
    post: operations['MediationController_refuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/mediation/notes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What who mediates wrote down for themselves. */
    get: operations['MediationController_notes'];
    put?: never;
    /** For who mediates only: no part of any act. */
    post: operations['MediationController_note'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/mediation/postponements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** For force majeure or by agreement, twice at most. */
    post: operations['MediationController_postpone'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/mediation/session-records': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What became of the session, and who was there. A party's second absence in a row without cause ends the mediation. */
    post: operations['MediationController_recordSession'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/mediation/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A further session. */
    post: operations['MediationController_schedule'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/mediation/violence-risk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Whether violence is to be feared. */
    post: operations['MediationController_noteRisk'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/notes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A note for the file, or for the citizen too. */
    post: operations['CaseStepsController_note'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/notification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** How and when the answer reached the citizen. */
    post: operations['CaseStepsController_notify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/notification-attempts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tried and not served; a citatorio is one of the results. */
    post: operations['NotificationController_attempt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/notification-services': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Served, with proof. The day of its effect is dated by the mode. */
    post: operations['NotificationController_serve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/opinion-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Asks other units for their opinions, side by side. */
    post: operations['InstructionController_requestOpinions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/opinion-silences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The term of an opinion passed: what was declared for silence stands. */
    post: operations['InstructionController_recordOpinionSilence'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/opinion-withdrawals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The department does without an opinion it asked for. */
    post: operations['InstructionController_withdrawOpinion'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/opinions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The asked unit says what it thinks. */
    post: operations['InstructionController_giveOpinion'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/parties': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Somebody besides the applicant takes part. */
    post: operations['NotificationController_name'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/presence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Says that the caller looks at the case, for the next 45 seconds, and answers how many others do. Who they are is not told. */
    put: operations['PresenceController_look'];
    post?: never;
    /** The caller looks no more. */
    delete: operations['PresenceController_leave'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/prevention-notifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The notice reached the citizen: from that day it has its effect. */
    post: operations['InstructionController_notifyPrevention'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/prevention-replies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What the citizen completed; the clock runs again. */
    post: operations['InstructionController_answerPrevention'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/preventions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The formal notice of everything that is missing: once. */
    post: operations['InstructionController_prevent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/public-version-approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Never by its author, nor by who stands in for them. The document is built anew, looked through, and kept as it is. */
    post: operations['PublicVersionsController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/public-version-proposals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Marks what is classified, part by part, after it was asked for. Nothing is published before a legal adviser approves it within 72 hours. */
    post: operations['PublicVersionsController_propose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/public-version-rejection': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['PublicVersionsController_reject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/public-versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the case has in text, what waits for its second person, and what was approved. Of no text anything. */
    get: operations['PublicVersionsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/public-versions/{versionId}/version-publica.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One that was approved. Never the text that it was made of. */
    get: operations['PublicVersionsController_pdf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/public-versions/proposal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What stands proposed, with what will be taken out of the text. */
    get: operations['PublicVersionsController_proposal'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/public-versions/proposal.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The document that would be published, byte for byte: its hash is the one that stands proposed. */
    get: operations['PublicVersionsController_preview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/public-versions/source': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A text of the case as it is, for whoever marks it. */
    get: operations['PublicVersionsController_source'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/questions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Asks the citizen for what is missing; the clock stops. */
    post: operations['CaseStepsController_ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/raising': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** At once: the case leaves every list and search, and only its department's head and who has it in their hands see it. */
    post: operations['ReserveController_raise'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/rebinding': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The supervisor moves the case to another version of its procedure. */
    post: operations['CaseStepsController_rebind'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/rectifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The head or the legal adviser proposes that what the case has of a person be put right, since they asked for it in a case of its own; also
     *     once it has ended. Another of them confirms within 72 hours (`decision-confirmation`).
     */
    post: operations['CustodyController_rectify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/referral-answers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What the other body let know; nothing is ever written into its record. */
    post: operations['InstructionController_answerReferral'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/referral-silences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The other body let its day pass. */
    post: operations['InstructionController_referralSilence'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/referrals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends the case on to a competent body outside, for good or awaiting its answer. */
    post: operations['InstructionController_refer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/reopen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A concluded case goes on, with a new term. */
    post: operations['CaseStepsController_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/replies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Records the citizen's reply; the clock runs again. */
    post: operations['CaseStepsController_recordReply'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/representative': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** From now on every notice goes to somebody else. */
    post: operations['GroupController_replace'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/requirements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Holds the file against the requirements of its procedure, each in one of the lists. */
    post: operations['InstructionController_check'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The department says the case is not for it, and why. */
    post: operations['CaseStepsController_giveBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/reviews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The legal adviser's opinion of the draft. */
    post: operations['ResolutionController_review'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/ruling': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The supervisor orders which department answers. */
    post: operations['CaseStepsController_rule'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/signature': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The approved text becomes the answer of the case. */
    post: operations['ResolutionController_sign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/silence/certificate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The constancia that nobody answered in time. */
    post: operations['SilenceController_certify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/silence/certificate.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The constancia to print, once the silence is certified and as long as its effect was not set aside. */
    get: operations['SilencePaperController_print'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/silence/setting-aside': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Silence took no effect, for the reasons given. */
    post: operations['SilenceController_setAside'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/stages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begins with the first stage of the procedure; each next one begins by itself. */
    post: operations['StagesController_begin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/steps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A task was done: a diligence that the admission listed is settled by it. */
    post: operations['CaseStepsController_recordStep'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/task-silences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The term of a task passed: what was declared for silence stands. */
    post: operations['StagesController_recordSilence'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What came of a task: by its unit, or by the department that has the case. */
    post: operations['StagesController_record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/time-account': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who had the case how long: each office, and the citizen while asked. */
    get: operations['CaseDeadlineController_account'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/voiding': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** It is proposed to annul the registration; a second person confirms it (`decision-confirmation`). The folio is never used again. */
    post: operations['VoidingController_void'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The citizen wants it no more. */
    post: operations['CaseStepsController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/catalogue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every procedure with the versions that were published, over, in force and to come. */
    get: operations['CatalogueController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/catalogue/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What changed between two versions of a procedure, in Spanish. */
    get: operations['CatalogueController_changes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/catalogue/findings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What would go wrong with the versions in force and to come, as the departments, matters and the calendar are today. */
    get: operations['CatalogueController_check'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Server-sent events. `ready`: from now on nothing is missed, so ask for all that is shown. `moved`: a view, the last position in the log,
     *     ids of cases and codes of departments within the caller's rights; what happened is asked for as always. `beat`: every 15 s.
     */
    get: operations['ChangesController_follow'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/department-snippets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DepartmentSnippetsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/department-snippets/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Keeps a new one under an id of the caller's, or with `If-Match` another version of the one that was shown. At most 200. */
    put: operations['DepartmentSnippetsController_keep'];
    post?: never;
    /** Removes it; one that is not there is removed already. */
    delete: operations['DepartmentSnippetsController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/departments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DepartmentsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/departments/{code}/inbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DepartmentsController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/departments/{code}/inbox/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many cases each filter of the inbox shows, up to a thousand. */
    get: operations['DepartmentsController_counts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/departments/{code}/officers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who can be assigned a case of the department. */
    get: operations['DepartmentsController_officers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/departments/lines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Each with who heads it, how many work there, and how many cases stand open in its inbox, up to a thousand. */
    get: operations['DepartmentLinesController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/goals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every goal of a year with the quarters that have begun; what is done is what the figures count. */
    get: operations['GoalsController_read'];
    put?: never;
    /** One a department, year and measure; again as long as it is not authorised. */
    post: operations['GoalsController_define'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/goals/{id}/authorisation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** From here on it is frozen. */
    post: operations['GoalsController_authorise'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/goals/{id}/revision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Another version of a frozen one, with its reason. */
    post: operations['GoalsController_revise'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/institution': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Names for the codes and ids in the other answers. */
    get: operations['InstitutionController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/licences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** By the end of their period, the earliest first: of one's own department, or of all where one oversees. */
    get: operations['LicencesController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/mergers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was merged, by which act, and how many cases are still to be handed over. */
    get: operations['MergersController_read'];
    put?: never;
    /**
     * From that day on the department gets nothing new, what the rules send to it goes to the other one, and its people and open cases follow in
     *     the background, each case with the reason in its history. What has ended stays with it.
     */
    post: operations['MergersController_merge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operations/dead-duties': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was tried often enough and waits for a person. */
    get: operations['OperationsController_dead'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operations/dead-duties/retries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends dead duties of one's own institution off again. One that is not dead any more is left as it is, so a second press does nothing. */
    post: operations['OperationsController_retry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operations/feed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far everything that reads the history is behind it; at most five seconds old. */
    get: operations['OperationsController_lags'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/oversight/backlog': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is open now: by age, and overdue, about to expire, later or waiting for the citizen. */
    get: operations['BacklogController_open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/oversight/places': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Received, concluded, in time, pending and overdue by place; what names no place is a group of its own, and all of them are the total. */
    get: operations['PlacesController_byPlace'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/oversight/ratings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How citizens said they were attended: how many, the mean and the distribution. */
    get: operations['BacklogController_rated'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/oversight/time-account': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Of the cases received in the period: what each office consumed, what the citizens it asked did. Heads see their own department's. */
    get: operations['TimeAccountController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/oversight/time-account.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same for a spreadsheet. */
    get: operations['TimeAccountController_table'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/oversight/what-if': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The cases received in the period and concluded or open now, a slice of them at a time. Nothing of it is kept. Heads see their own department's. */
    get: operations['WhatIfController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/look-up': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** People who asked before, by a whole identifier or telephone number or the beginning of a name. Each look-up is recorded. */
    post: operations['PeopleController_lookUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/petitions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Registers what a citizen asks for; answers with the acuse. The same key and body again give the same acuse. */
    post: operations['CasesController_register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/petitions/likely-duplicates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Open cases that may be what is being typed: of the same person and procedure, or of the same matter and place in the last days. */
    post: operations['PeopleController_duplicates'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/procedures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The procedures in force today, with every point of law that is still to be confirmed. */
    get: operations['ProceduresController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/procedures/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of them, with its form as JSON Schema. */
    get: operations['ProceduresController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/procedures/{code}/requirements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What one of them asks for, by a form as far as it is filled in. Nothing is kept of it; asked by POST, since what somebody fills in does
     *     not belong into addresses, which are logged on the way.
     */
    post: operations['ProceduresController_asked'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/accesses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** For the person whose case it is, by folio and code: role and unit of who read, in plain words. */
    post: operations['AccessesController_own'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/attachments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Folio and code go in headers, never in an address that ends in a log. A wrong folio and a wrong code get the same answer, before a byte is kept. */
    post: operations['PublicAttachmentsController_bring'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/licences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Whether a licence is valid today. A wrong number and a wrong code get the same answer. */
    post: operations['LicencesController_verify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/ratings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Of the twelve months that ended last, by department, without groups that are so small that they would tell what one person said. */
    get: operations['PublicRatingsController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/status': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The code goes in the body, never in an address that ends in a log. A wrong folio and a wrong code get the same answer. */
    post: operations['PublicStatusController_read'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/register-book': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What was registered in a series, by day and number: of a day, of days or of a year. Annulled and unused numbers keep their line, and what
     *     was corrected since stands under it. The book of sealed cases shows those on whose list the reader stands; for everybody else there is none.
     */
    get: operations['RegisterBookController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reserved-cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The open reserved cases on whose list the caller stands, by due date. For everybody else it is empty. */
    get: operations['ReservedCasesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/response-times': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Received, concluded and pending that reconcile, and how long answers took. Heads see their own department's. */
    get: operations['OversightController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/response-times/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The cases behind one of these numbers, by filing day. */
    get: operations['OversightController_cases'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/retention/ended': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Cases whose papers need not be kept any more, and which nobody holds. Folios and codes only. */
    get: operations['RetentionController_ended'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reviews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Cases whose draft waits for a legal opinion, and what waits for the reader as its second person, also of cases that have ended; by due date. */
    get: operations['DepartmentsController_reviews'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rulings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Cases that departments kept returning: the supervisor decides where they go. */
    get: operations['DepartmentsController_rulings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/saved-views': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** With how many cases each shows, counted no further than 2,000 rows. Those of a department that is not the reader's any more are left out. */
    get: operations['SavedViewsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/saved-views/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Keeps a view under an id of the caller's; the one that had it is replaced. At most 20. */
    put: operations['SavedViewsController_keep'];
    post?: never;
    /** Removes it; one that is not there is removed already. */
    delete: operations['SavedViewsController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/second-factor/confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The first code: the second factor is in force, its recovery codes are shown this once, and every other session of the account ends. */
    post: operations['SecondFactorController_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/second-factor/enrolment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begins: answers the secret, and the `otpauth:` address to show as a QR code. Whoever has one shows it freshly first. */
    post: operations['SecondFactorController_begin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Signs in: answers who it is and sets the session cookie. `due` tells what is still to be shown before anything else opens. */
    post: operations['SessionsController_open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions/current': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is signed in. */
    get: operations['SessionsController_current'];
    put?: never;
    post?: never;
    /** Signs out. */
    delete: operations['SessionsController_close'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions/current/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Changes one's own password. Every session of the account ends; this browser gets a new one, in which the second factor is shown anew. */
    post: operations['SessionsController_changePassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions/current/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Shows the second factor: to finish signing in, or again before a step that asks for it freshly. The session gets a new token. */
    post: operations['SessionsController_prove'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions/oidc': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The providers there are. */
    get: operations['OidcController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions/oidc/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Sends the browser to the provider. */
    get: operations['OidcController_begin'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions/oidc/{code}/callback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where the provider sends it back to: the session is open, or tells what is still due. */
    get: operations['OidcController_finish'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/snippets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SnippetsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/snippets/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Keeps a new one under an id of the caller's, or with `If-Match` another version of the one that was shown. At most 200. */
    put: operations['SnippetsController_keep'];
    post?: never;
    /** Removes it; one that is not there is removed already. */
    delete: operations['SnippetsController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/unclassified': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Petitions in free words that nobody has classified yet, the most urgent first. */
    get: operations['DepartmentsController_unclassified'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/visits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A visit with its people, who are taken from then on; 409 `agenda-conflict` where one of them is away. */
    post: operations['VisitsController_plan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/visits/{id}/authorisation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The head appoints who travels, by an act. */
    post: operations['VisitsController_authorise'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/visits/{id}/demands': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A demand that was raised there is a case now: its folio says which. */
    post: operations['VisitsController_demand'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/visits/{id}/report-approvals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The head approves it, and never what they wrote: from then on it is what is known. */
    post: operations['VisitsController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/visits/{id}/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What was learnt of a community. */
    post: operations['VisitsController_report'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/visits/communities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** When each community was visited last, and how old is what is known of it. */
    get: operations['VisitsController_communities'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['WebhooksController_list'];
    put?: never;
    /** Answers the secret, this once. */
    post: operations['WebhooksController_register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{id}/secret-rotation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Answers another secret, this once. For a day messages carry a signature of each. */
    post: operations['WebhooksController_rotate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{id}/switching-off': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Nothing is sent any more. What waits to be sent is dropped. */
    post: operations['WebhooksController_switchOff'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{id}/switching-on': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Told again of what happens from now on. */
    post: operations['WebhooksController_switchOn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/zones': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The map in force with all its shapes; 304 to who has it already. */
    get: operations['ZonesController_read'];
    put?: never;
    /**
     * A GeoJSON FeatureCollection (RFC 7946) of polygons, each with the code of its place as id and a name, takes the place of the map before. The
     *     whole file is taken over, or a refusal names the features that are wrong and nothing is.
     */
    post: operations['ZonesController_publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/zones/publications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every map there was, with who published it and when. */
    get: operations['ZonesController_publications'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/open311/v2/discovery.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where the door is and what it speaks. */
    get: operations['Open311Controller_discover'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/open311/v2/requests.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The newest requests of a time span, or those named by their ids. */
    get: operations['Open311Controller_list'];
    put?: never;
    /** Takes in a request. The same key and form within ten minutes give the first id. */
    post: operations['Open311Controller_take'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/open311/v2/requests/{service_request_id}.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Open311Controller_request'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/open311/v2/services.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What can be reported. */
    get: operations['Open311Controller_services'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/open311/v2/services/{service_code}.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What can be told about one service beyond description and location. */
    get: operations['Open311Controller_service'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/open311/v2/tokens/{token_id}.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Ids are given at once here; a client that treats one as a token gets it back. */
    get: operations['Open311Controller_token'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AbsenceDto: {
      /**
       * Format: date
       * @description First day away.
       */
      from: string;
      /**
       * Format: uuid
       * @description Id of the account of who will be away.
       */
      staff: string;
      /**
       * Format: uuid
       * @description Id of the account of who acts for them.
       */
      substitute?: string | null;
      /**
       * Format: date
       * @description Last day away.
       */
      to: string;
    };
    AbsenceLineDto: {
      /** Format: uuid */
      absenceId: string;
      /**
       * Format: date
       * @description First and last day away.
       */
      from: string;
      /**
       * Format: date
       * @description They came back earlier, on this day.
       */
      returnsOn?: string;
      /**
       * Format: uuid
       * @description Account id of who is away.
       */
      staff: string;
      /**
       * Format: uuid
       * @description Account id of who acts for them.
       */
      substitute?: string;
      /** Format: date */
      to: string;
    };
    AbsenceReceiptDto: {
      /** Format: uuid */
      absenceId: string;
    };
    AbsencesDto: {
      absences: components['schemas']['AbsenceLineDto'][];
    };
    AccessDto: {
      /**
       * Format: uuid
       * @description Id of the account.
       */
      account: string;
      reason: string;
    };
    AccountReceiptDto: {
      /** Format: uuid */
      account: string;
      /** @description To hand over in person: it opens only the choosing of another. Shown now and never again, nor to a repeated request. */
      initialPassword?: string;
    };
    AccountsDto: {
      accounts: components['schemas']['StaffAccountDto'][];
      /** @description Leads to the next page; absent on the last. */
      next?: string;
    };
    AccusedDto: {
      /** @description Codes of departments. */
      departments?: string[] | null;
      /** @description Ids of accounts. A name without an account stands in the form. */
      staff?: string[] | null;
    };
    AccusedShownDto: {
      departments: string[];
      staff: string[];
    };
    ActorDto: {
      department?: string;
      id: string;
      kind: string;
      role?: string;
    };
    AcuseDto: {
      caseId: string;
      channel: string;
      dueOn: string;
      filedOn: string;
      folio: string;
      institution: components['schemas']['NamedCodeDto'];
      matter: components['schemas']['NamedCodeDto'];
      place: components['schemas']['NamedCodeDto'];
      procedure: components['schemas']['AcuseProcedureDto'];
      receivedAt: string;
      secretCode: string;
      statusUrl: string;
      subject: string;
      term: components['schemas']['AcuseTermDto'];
      termDays?: number;
      verification: string;
      version: number;
      warnings?: components['schemas']['PetitionWarningDto'][];
      zone: string;
    };
    AcuseProcedureDto: {
      code: string;
      legalBasis: string;
      name: string;
    };
    AcuseTermDto: {
      length: number;
      /** @enum {string} */
      unit: 'BUSINESS_DAYS' | 'CALENDAR_DAYS' | 'HOURS' | 'MONTHS';
    };
    AdmissionDto: {
      /** @description Tasks that must be done before the file is ready. */
      diligences?: string[] | null;
      /** @description Why it is admitted although something is missing. */
      reason?: string | null;
    };
    AgeCountDto: {
      /** @enum {string} */
      age: '0-15' | '16-30' | '181-' | '31-60' | '61-90' | '91-180';
      cases: number;
    };
    AgendaHostDto: {
      name: string;
      phone?: string;
    };
    AgendaPageDto: {
      /** @description Who keeps it; absent until it was entrusted. */
      department?: string;
      next?: string;
      /** @description Who travels, by the ids in the rows. */
      people: components['schemas']['AgendaPersonDto'][];
      rows: components['schemas']['BookingLineDto'][];
    };
    AgendaPersonDto: {
      id: string;
      name: string;
    };
    AgreementDto: {
      commitments: components['schemas']['CommitmentDto'][];
      /** @description What a partial one leaves open. */
      pending?: string | null;
      /** @enum {string} */
      scope: 'partial' | 'total';
      text: string;
      unsigned?: string[] | null;
    };
    AgreementLine: {
      agreedOn: string;
      pending?: string;
      /** @enum {string} */
      scope: 'partial' | 'total';
      text?: string;
      unsigned: string[];
    };
    AllowedStepDto: {
      allowed: boolean;
      /** @enum {string} */
      step:
        | 'accept'
        | 'accept-joinder'
        | 'admit'
        | 'answer'
        | 'answer-prevention'
        | 'approve'
        | 'approve-erasure'
        | 'approve-public-version'
        | 'archive-lapsed'
        | 'ask'
        | 'assign'
        | 'attach'
        | 'attempt-notification'
        | 'begin-stages'
        | 'certify-silence'
        | 'check-requirements'
        | 'classify'
        | 'close'
        | 'confirm-decision'
        | 'confirm-joinder'
        | 'correct'
        | 'decide-appeal'
        | 'decline-joinder'
        | 'deliver'
        | 'dismiss'
        | 'draft'
        | 'erase'
        | 'expire-erasure'
        | 'extend'
        | 'file-appeal'
        | 'give-opinion'
        | 'grant-access'
        | 'issue-letter'
        | 'join'
        | 'keep-deadline'
        | 'lift-hold'
        | 'list-cosigners'
        | 'lower'
        | 'name-accused'
        | 'name-party'
        | 'note'
        | 'notify'
        | 'notify-prevention'
        | 'place-hold'
        | 'prevent'
        | 'propose-erasure'
        | 'propose-public-version'
        | 'raise'
        | 'rate'
        | 'rebind'
        | 'recompute'
        | 'record-opinion-silence'
        | 'record-step'
        | 'record-task'
        | 'record-task-silence'
        | 'rectify'
        | 'refer'
        | 'referral-answer'
        | 'referral-silence'
        | 'register'
        | 'reject-decision'
        | 'reject-erasure'
        | 'reject-public-version'
        | 'release-joined'
        | 'renumber-sheets'
        | 'reopen'
        | 'replace-representative'
        | 'reply'
        | 'request-opinion'
        | 'return'
        | 'review'
        | 'route'
        | 'rule'
        | 'serve-notification'
        | 'set-silence-aside'
        | 'sign'
        | 'undo-joinder'
        | 'void'
        | 'warn-of-lapse'
        | 'withdraw'
        | 'withdraw-access'
        | 'withdraw-attachment'
        | 'withdraw-opinion';
      waitsFor?: components['schemas']['WaitDto'][];
      /** @description Code of the refusal, or `already-done` where the step would change nothing. */
      why?: string;
    };
    AnswerDto: {
      legalBasis?: string | null;
      /** @enum {string} */
      outcome: 'favourable' | 'inadmissible' | 'informative' | 'partial' | 'unfavourable';
      text: string;
    };
    ApiKeyDto: {
      /** Format: date-time */
      createdAt: string;
      /** Format: date */
      expiresOn: string;
      /** Format: uuid */
      id: string;
      label: string;
      revoked: boolean;
      scopes: ('follow-public-cases' | 'open311-requests' | 'read-figures' | 'register-petitions')[];
    };
    ApiKeyReceiptDto: {
      /** Format: uuid */
      id: string;
      /** @description Shown now and never again, nor to a repeated request. */
      key?: string;
    };
    ApiKeysDto: {
      keys: components['schemas']['ApiKeyDto'][];
    };
    AppealDecisionDto: {
      /**
       * Format: uuid
       * @description From the case's `appeals`.
       */
      appealId: string;
      /**
       * @description The new outcome, where the verdict is `modified`; only a resolution is.
       * @enum {string|null}
       */
      outcome?: 'favourable' | 'inadmissible' | 'informative' | 'partial' | 'unfavourable' | null;
      reasons: string;
      /** @enum {string} */
      verdict: 'dismissed' | 'modified' | 'revoked' | 'upheld';
    };
    AppealDto: {
      /**
       * @description Left out: what stands decided against that party, or a refusal by silence before any answer reached it.
       * @enum {string|null}
       */
      against?: 'dismissal' | 'lapse' | 'resolution' | 'silence' | null;
      /**
       * Format: date
       * @description The day on the stamp, or the postmark.
       */
      filedOn: string;
      grounds: string;
      /** @description Why it is received although its term is over or unknown. */
      overrideReason?: string | null;
      /** @description `p1` is the applicant. */
      party: string;
    };
    AppealRecordDto: {
      appealId: string;
      filedOn: string;
      number: number;
      party: string;
      /** @description Absent while it waits for its decision. */
      verdict?: string;
    };
    AppealTermDto: {
      against: string;
      /** @description The day on which the notification took effect; absent for a refusal by silence. */
      from?: string;
      /** @description By the calendar in force; absent where no term is known, and where none runs. */
      lastDay?: string;
      party: string;
    };
    ApplicantDto: {
      address?: string | null;
      /** Format: email */
      email?: string | null;
      /** @description CURP, CUI or whatever identifies the person; required where the procedure says so. */
      identifier?: string | null;
      /**
       * @description What it is, where that does not show: a passport, a tax number.
       * @enum {string|null}
       */
      identifierKind?: 'cui' | 'curp' | 'nit' | 'other' | 'passport' | 'rfc' | null;
      /** @description Full name as the person gives it. */
      name: string;
      phone?: string | null;
    };
    AppointmentDto: {
      hour?: string | null;
      place?: string | null;
      /** Format: date */
      sessionOn: string;
    };
    ApprovedVersionDto: {
      about?: string;
      approvedOn: string;
      document: string;
      /** @description SHA-256 of the PDF, hex. */
      documentHash: string;
      versionId: string;
    };
    AskedRequirementDto: {
      /**
       * @description `by-person`: nothing in the form decides it.
       * @enum {string}
       */
      applies: 'always' | 'by-form' | 'by-person' | 'not-by-form';
      code: string;
      name: string;
      /** @description Why it is asked for, or is not, in Spanish. */
      why?: string;
    };
    AskedRequirementsDto: {
      requirements: components['schemas']['AskedRequirementDto'][];
    };
    AskedUnitDto: {
      /** @description The file is not ready without it. */
      blocking: boolean;
      /**
       * Format: date
       * @description Last day to give it.
       */
      dueOn: string;
      /**
       * @description What follows when the unit stays silent.
       * @enum {string}
       */
      silence: 'escalate' | 'go-on' | 'sense' | 'wait';
      /**
       * @description With silence `sense`: which one.
       * @enum {string|null}
       */
      silenceSense?: 'conditional' | 'favourable' | 'informative' | 'unfavourable' | null;
      /** @description Code of the procedure's task. */
      task?: string | null;
      /** @description Code of the department. */
      unit: string;
    };
    AssignOfficerDto: {
      /** Format: uuid */
      officer: string;
    };
    AttachmentLineDto: {
      attachmentId: string;
      bytes: number;
      erased?: boolean;
      firstSheet: number;
      lastSheet: number;
      mediaType: string;
      /** @description Absent where it was erased or withdrawn. */
      name?: string;
      /** @description Numbers it had before, with the dated note of each change. */
      renumbered?: components['schemas']['SheetsBeforeDto'][];
      withdrawn?: components['schemas']['AttachmentWithdrawnDto'];
    };
    AttachmentWithdrawalDto: {
      /** @description Why it was put there by mistake; stands in the history, without what it showed. */
      reason: string;
    };
    AttachmentWithdrawnDto: {
      on: string;
      reason?: string;
    };
    AttendanceDto: {
      /**
       * @description Excused: absent, with a cause that was accepted.
       * @enum {string}
       */
      attendance: 'absent' | 'excused' | 'present';
      party: string;
    };
    AuthorisationDto: {
      /** @description The act by which who travels is appointed. */
      act: string;
    };
    BacklogFiguresDto: {
      /** @description When they were computed (ISO 8601 UTC). */
      at: string;
      /** @enum {string} */
      by: 'channel' | 'department' | 'officer' | 'place' | 'procedure';
      groups: components['schemas']['BacklogGroupDto'][];
      /** @description Position of the log: every event up to it is in them. */
      position: number;
      soonUntil: string;
      today: string;
      total: components['schemas']['BacklogGroupDto'];
    };
    BacklogGroupDto: {
      ages: components['schemas']['AgeCountDto'][];
      group: string;
      later: number;
      /** @description Calendar days since the oldest of them was filed. */
      oldest: number | null;
      open: number;
      overdue: number;
      /** @description Due today or within the next three business days. */
      soon: number;
      /** @description The clock stands still: no due date is known. */
      waiting: number;
    };
    BasisDto: {
      status?: string;
      sure?: string;
      text: string;
    };
    BegunPetitionDto: {
      identifier?: string | null;
      matter?: string | null;
      phone?: string | null;
      place?: string | null;
      procedure?: string | null;
      subject?: string | null;
    };
    BookingLineDto: {
      /**
       * @description Of the band: what kind of act. Without one it is a visit.
       * @enum {string}
       */
      act?: 'civic' | 'cultural' | 'official-funeral' | 'religious-traditional' | 'sport';
      back: number;
      backAt: string;
      bookingId: string;
      caseId?: string;
      community?: string;
      /** @description Bookings that hold their time and are in its way. */
      conflicts: string[];
      direct?: number;
      /** @description The official act that it gave way to. */
      displacedBy?: string;
      /** @description When it was to be first, however often it was put elsewhere. */
      firstFrom?: string;
      folio?: string;
      follows?: string;
      from: string;
      /** @description On the way there, or from where they were before; and back, or when they go on. */
      leavesAt: string;
      moves: number;
      official: boolean;
      place: string;
      /** @description Reports that wait for somebody else's approval. */
      reportsToApprove: number;
      resources: string[];
      /** @enum {string} */
      status: 'cancelled' | 'confirmed' | 'held' | 'in-review' | 'not-held' | 'requested' | 'scheduled';
      there: number;
      until: string;
    };
    BookingPageDto: {
      /**
       * @description Of the band: what kind of act. Without one it is a visit.
       * @enum {string}
       */
      act?: 'civic' | 'cultural' | 'official-funeral' | 'religious-traditional' | 'sport';
      arrangements?: string;
      back: number;
      backAt: string;
      bookingId: string;
      caseId?: string;
      community?: string;
      /** @description Bookings that hold their time and are in its way. */
      conflicts: string[];
      demands: components['schemas']['DemandLineDto'][];
      direct?: number;
      /** @description The official act that it gave way to. */
      displacedBy?: string;
      /** @description When it was to be first, however often it was put elsewhere. */
      firstFrom?: string;
      folio?: string;
      follows?: string;
      from: string;
      heldOn?: string;
      host?: components['schemas']['AgendaHostDto'];
      /** @description On the way there, or from where they were before; and back, or when they go on. */
      leavesAt: string;
      moves: number;
      official: boolean;
      place: string;
      programme?: string;
      reports: components['schemas']['SituationReportLineDto'][];
      /** @description Reports that wait for somebody else's approval. */
      reportsToApprove: number;
      resources: string[];
      /** @enum {string} */
      status: 'cancelled' | 'confirmed' | 'held' | 'in-review' | 'not-held' | 'requested' | 'scheduled';
      steps: components['schemas']['BookingStepDto'][];
      subject?: string;
      there: number;
      until: string;
    };
    BookingReceiptDto: {
      bookingId: string;
      /** @enum {string} */
      status: 'cancelled' | 'confirmed' | 'held' | 'in-review' | 'not-held' | 'requested' | 'scheduled';
    };
    BookingStepDto: {
      act?: string;
      at: string;
      attendance?: number;
      by: string;
      /** @enum {string} */
      cause?: 'host' | 'other' | 'people' | 'security' | 'transport' | 'weather';
      reason?: string;
      report?: string;
      step: string;
    };
    BreakGlassDto: {
      folio: string;
      /** @description In words, thirty signs at least. Whoever oversees reads it. */
      reason: string;
      /** @enum {string} */
      reasonCode: 'citizen-at-the-counter' | 'court-or-rights-body' | 'emergency' | 'legal-defence' | 'other';
    };
    CalendarChangeDto: {
      /** @description Hash of the calendar in force from now on. */
      calendar: string;
      /** Format: uuid */
      declarationId: string;
      /** @description Of the calendar's stream. */
      version: number;
    };
    CalendarPageDto: {
      /** @description The hash of its content as commits name it. */
      calendar: string;
      /** @description Everything that was declared since it was loaded, the newest first. */
      declarations: components['schemas']['DeclarationDto'][];
      holidays: components['schemas']['HolidayLineDto'][];
      recomputation: components['schemas']['RecomputationProgressDto'];
      /**
       * Format: date
       * @description First and last day it knows of.
       */
      validFrom: string;
      /** Format: date */
      validTo: string;
      /** @description The calendar's own name. */
      version: string;
      /** @description ISO days of the week without business. */
      weekend: number[];
    };
    CancellationDto: {
      reason: string;
    };
    CaseDeadlineDto: {
      agrees: boolean;
      caseId: string;
      dueOn: string;
      folio: string;
      recordedDueOn: string;
      term: components['schemas']['LegalTermDto'];
      version: number;
    };
    CaseDocumentDto: {
      /** @description Of a letter: its id. */
      about?: string;
      document: string;
      /** @description Of a letter: its number. */
      number?: string;
      writtenOn: string;
    };
    CaseFoundDto: {
      applicant: string;
      caseId: string;
      department: string | null;
      filedOn: string;
      folio: string;
      status: string;
      subject: string;
    };
    CaseLettersDto: {
      caseId: string;
      issued: components['schemas']['LetterIssuedDto'][];
      /** @description What the procedure has; nothing where it was filed before letters had texts. */
      offered: components['schemas']['LetterOfferedDto'][];
      version: number;
    };
    CasesFoundDto: {
      next?: string;
      rows: components['schemas']['CaseFoundDto'][];
      /** @description The rows may not show the caller's own last change yet. */
      stale?: boolean;
    };
    CaseStateDto: {
      answeredOn?: string;
      appeals?: components['schemas']['AppealRecordDto'][];
      /** @description Aliases whose data are withheld from most. */
      blocked?: string[];
      channel: string;
      closedOn?: string;
      /** @description A step that waits for a second person. */
      decisionProposal?: components['schemas']['DecisionProposalShownDto'];
      /** @description Whether the case stands in that department's inbox. */
      delivered: boolean;
      department?: string;
      /** @description By the calendar in force. */
      dueOn: string;
      /** @description Waits for a second person. */
      erasureProposal?: components['schemas']['ErasureProposalShownDto'];
      filedOn: string;
      folio: string;
      holds?: components['schemas']['HoldShownDto'][];
      instruction?: components['schemas']['InstructionDto'];
      matter: string;
      needsRuling: boolean;
      notifiedOn?: string;
      officer?: string;
      /** @description The question the citizen has not replied to: the clock stands still. */
      openQuestion?: string;
      outcome?: string;
      place: string;
      procedure: string;
      reserve?: components['schemas']['ReserveDto'];
      resolution?: components['schemas']['ResolutionDto'];
      returned: boolean;
      status: string;
      suspensions: components['schemas']['SuspensionSpanDto'][];
      termDays?: number;
      termFrom: string;
    };
    CatalogueChangesDto: {
      after: string;
      /** @description Labels of the two versions. */
      before: string;
      name: string;
      procedure: string;
      /** @description Only those in which something changed. */
      sections: components['schemas']['ChangeSectionDto'][];
    };
    CatalogueCheckDto: {
      /** @description How many versions were looked at: those in force and those to come. */
      checked: number;
      findings: components['schemas']['CatalogueFindingDto'][];
      /** Format: date */
      on: string;
    };
    CatalogueDto: {
      /**
       * Format: date
       * @description Civil date for which it is told.
       */
      on: string;
      /** @description In the order of their codes. */
      procedures: components['schemas']['CatalogueProcedureDto'][];
    };
    CatalogueFindingDto: {
      code: string;
      /** @description Label of the version. */
      label: string;
      /** @description In Spanish, as the next: the people who write procedures read it. */
      message: string;
      /** @description JSON pointer into its definition. */
      path: string;
      procedure: string;
      /** @enum {string} */
      severity: 'error' | 'warning';
      wayOut: string;
    };
    CatalogueProcedureDto: {
      code: string;
      name: string;
      /** @description In the order of their first days. None: it stands in the institution's own short list. */
      versions: components['schemas']['CatalogueVersionDto'][];
    };
    CatalogueVersionDto: {
      /** @description As its authors call it. */
      label: string;
      /** @description Of the law that its term runs under. */
      regime: string;
      /** @enum {string} */
      state: 'in-force' | 'over' | 'planned';
      /** Format: date */
      validFrom: string;
      /**
       * Format: date
       * @description Its last day, where it has one: its own, or the eve of the next version.
       */
      validTo?: string;
      /** @description Hash of its content: what a case pins. */
      version: string;
    };
    CauseDto: {
      basis: string;
      kind: string;
      name: string;
    };
    ChangeSectionDto: {
      lines: string[];
      title: string;
    };
    ClassificationDto: {
      /** @description Code of the matter, e.g. bache. */
      matter: string;
      /** @description Code of the place; left out, as it was. */
      place?: string | null;
      /** @description Code of the procedure, where it is another one. */
      procedure?: string | null;
      /** @description Required where the case was classified before. */
      reason?: string | null;
    };
    CodedNameDto: {
      code: string;
      name: string;
    };
    ColleagueDto: {
      department?: string;
      id: string;
      name: string;
      role: string;
    };
    CommitmentDateDto: {
      /** @description Its number in the agreement. */
      commitment: number;
      /** Format: date */
      dueOn: string;
      reason: string;
    };
    CommitmentDeclarationDto: {
      /** @description Its number in the agreement. */
      commitment: number;
      evidence: string;
      fulfilled: boolean;
    };
    CommitmentDto: {
      /** Format: date */
      dueOn?: string | null;
      /** @description Who is to fulfil it. */
      party: string;
      /** @description Where it has no last day: every how many days it is looked at. */
      reviewEveryDays?: number | null;
      text: string;
      /**
       * Format: uuid
       * @description Who of the department looks whether it is fulfilled.
       */
      verifier: string;
    };
    CommitmentLine: {
      commitment: number;
      declaredOn?: string;
      dueOn?: string;
      /** @description The first day it was to be done by, whatever came later. */
      firstDueOn?: string;
      /** @description Of what is fulfilled: whether it was by the first day. */
      onFirstDay?: boolean;
      party: string;
      reviewEveryDays?: number;
      /** @enum {string} */
      stage: 'declared' | 'fulfilled' | 'running' | 'unfulfilled';
      text?: string;
      verifier: string;
    };
    CommitmentVerificationDto: {
      /** @description False: the evidence does not show it, and the commitment runs on. */
      accepted: boolean;
      /** @description Its number in the agreement. */
      commitment: number;
      remarks?: string | null;
    };
    CommitteeActDto: {
      /** Format: date */
      heldOn: string;
      number: string;
    };
    CommunitiesDto: {
      next?: string;
      rows: components['schemas']['CommunityLineDto'][];
    };
    CommunityLineDto: {
      community: string;
      informationAge?: number;
      /** @description The day of what is known by a report that was approved, and its age in days. */
      informationOn?: string;
      lastVisitOn?: string;
      /** @description Nothing is known, or what is known is older than 180 days. */
      outdated: boolean;
      place: string;
    };
    CorrectionDto: {
      /** @description The whole person as it should have been taken down. */
      applicant?: components['schemas']['ApplicantDto'] | null;
      /** @enum {string|null} */
      channel?: 'desk' | 'email' | 'internal' | 'open311' | 'phone' | 'post' | 'web' | null;
      description?: string | null;
      /** @description Whether somebody must interpret, or the code of the language where it is another one. */
      interpreter?: (boolean | string) | null;
      /** @description Code of the language the person speaks. */
      language?: string | null;
      location?: components['schemas']['LocationDto'] | null;
      office?: string | null;
      reason: string;
      subject?: string | null;
    };
    CosignerDto: {
      identifier?: string | null;
      /** @enum {string|null} */
      identifierKind?: 'cui' | 'curp' | 'nit' | 'other' | 'passport' | 'rfc' | null;
      /** @description Full name as it stands on the sheet. */
      name: string;
    };
    CountedCaseDto: {
      applicant: string;
      caseId: string;
      channel: string;
      department: string;
      dueOn: string;
      filedOn: string;
      folio: string;
      officer: string;
      open: boolean;
      procedure: string;
      status: string;
      subject: string;
    };
    CountedCasesDto: {
      next?: string;
      rows: components['schemas']['CountedCaseDto'][];
    };
    CurrentSessionDto: {
      department?: string;
      /** @enum {string} */
      due?: 'code' | 'enrolment' | 'password';
      /** Format: uuid */
      id: string;
      institution: string;
      name: string;
      /** @enum {string} */
      role: 'administrator' | 'auditor' | 'clerk' | 'head' | 'legal-adviser' | 'officer' | 'supervisor';
    };
    DayFiguresDto: {
      median: number | null;
      p90: number | null;
      total: number;
    };
    DeadDutiesDto: {
      /** @description Leads to the next page; absent on the last. */
      next?: string;
      rows: components['schemas']['DeadDutyDto'][];
    };
    DeadDutyDto: {
      /** @description Runs that failed since it was last sent off. */
      attempts: number;
      /** @description Who owes it. */
      consumer: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      deadAt?: string;
      error?: components['schemas']['DutyErrorDto'];
      id: string;
      queue: string;
      /** @description How often somebody has sent it off again. */
      retries: number;
    };
    DecisionConfirmationDto: {
      /** @description From the case's `decisionProposal`. */
      payloadHash: string;
      /**
       * Format: uuid
       * @description From the case's `decisionProposal`.
       */
      proposalId: string;
    };
    DecisionProposalShownDto: {
      payloadHash: string;
      proposalId: string;
      proposedAt: string;
      /** @description Account of who proposed it: somebody else confirms. */
      proposer: string;
      step: string;
      /** @description Alias of whose data it is about, where it is about somebody's. */
      subject?: string;
    };
    DecisionRejectionDto: {
      /** @description From the case's `decisionProposal`. */
      payloadHash: string;
      /**
       * Format: uuid
       * @description From the case's `decisionProposal`.
       */
      proposalId: string;
      reason: string;
    };
    DeclarationDto: {
      acuerdo: string;
      /** Format: uuid */
      declarationId: string;
      /** Format: date-time */
      declaredAt: string;
      /** @description Account id. */
      declaredBy: string;
      /**
       * Format: date
       * @description Both included; the same day twice for a holiday.
       */
      from: string;
      /** @enum {string} */
      kind: 'holiday' | 'suspension';
      legalBasis?: string;
      name: string;
      /** @description Absent while it stands. */
      revoked?: components['schemas']['RevokedDto'];
      /** Format: date */
      to: string;
    };
    DeliveryDto: {
      /** Format: date */
      deliveredOn: string;
      /** @enum {string} */
      mode: 'electronic' | 'in-person';
      party: string;
      proof: string;
    };
    DeliveryLine: {
      deliveredOn: string;
      /** @enum {string} */
      mode: 'electronic' | 'in-person';
      party: string;
    };
    DemandDto: {
      /** @description Folio of the case that it became. */
      folio: string;
      /** @description Number of the report within its visit. */
      report: number;
    };
    DemandLineDto: {
      caseId: string;
      folio: string;
      report: number;
    };
    DepartmentDto: {
      code: string;
      name: string;
      /** @enum {string} */
      policy: 'by-hand' | 'least-loaded' | 'round-robin';
    };
    DepartmentLineDto: {
      code: string;
      /** @description Names of those who head it; closed accounts are left out. */
      heads: string[];
      mergedFrom?: string;
      /** @description Code of the department that it is, or will be, part of, and since when. */
      mergedInto?: string;
      /** @description There are more than were counted. */
      more: boolean;
      name: string;
      /** @description How many officers work there; closed accounts are left out. */
      officers: number;
      /** @description Open cases in its inbox, 1,000 at most; reserved ones are not counted. */
      open: number;
    };
    DepartmentLinesDto: {
      departments: components['schemas']['DepartmentLineDto'][];
    };
    DismissalDto: {
      /** @description The rule that allows it. */
      legalBasis: string;
      reason: string;
    };
    DraftDto: {
      legalBasis?: string | null;
      /** @enum {string} */
      outcome: 'favourable' | 'inadmissible' | 'informative' | 'partial' | 'unfavourable';
      text: string;
    };
    DraftReadDto: {
      /** @description From the case's `resolution`. */
      contentHash: string;
      /**
       * Format: uuid
       * @description From the case's `resolution`.
       */
      draftId: string;
    };
    DurationFiguresDto: {
      mean: number | null;
      median: number | null;
      p90: number | null;
    };
    DutyErrorDto: {
      code?: string;
      message?: string;
      name: string;
    };
    EarlyEndDto: {
      /** @enum {string} */
      cause: 'breach-of-confidentiality' | 'death' | 'disrespect' | 'will-of-party';
      /** @description Whose will, breach, disrespect or death it was. */
      party?: string | null;
      reason: string;
    };
    EndedRetentionDto: {
      /** @description By which rule it was kept. */
      basis: string;
      caseId: string;
      endedOn: string;
      folio: string;
      /** @description The first day on which it could be erased. */
      keptUntil: string;
      procedure: string;
      /** @description Aliases under which the case still has something. */
      subjects: string[];
    };
    EndedRetentionsDto: {
      next?: string;
      rows: components['schemas']['EndedRetentionDto'][];
    };
    EndingLine: {
      /** @enum {string} */
      cause:
        | 'breach-of-confidentiality'
        | 'death'
        | 'disrespect'
        | 'no-agreement'
        | 'not-mediable'
        | 'two-absences'
        | 'will-of-party';
      /** @enum {string} */
      nextWay?: 'courts' | 'fondo-de-tierras' | 'other' | 'ric';
      on: string;
      party?: string;
      reasons?: string;
    };
    EnrolledDto: {
      /**
       * @description What is still to be shown before the session opens anything: a code, a second factor to enrol, a password of one's own.
       * @enum {string}
       */
      due?: 'code' | 'enrolment' | 'password';
      /**
       * Format: date-time
       * @description When the session ends, ISO 8601 UTC.
       */
      expiresAt: string;
      /** @description Each opens once in place of a code. Shown now and never again. */
      recoveryCodes: string[];
      staff: components['schemas']['SignedInStaffDto'];
    };
    EnrolmentDto: {
      /** @description For typing in by hand, base32. */
      secret: string;
      /** @description To show as a QR code: `otpauth://totp/…`. */
      uri: string;
    };
    EntrustedDto: {
      department: string;
    };
    EntrustingDto: {
      /** @description Code of the department that keeps it. */
      department: string;
    };
    ErasureApprovalDto: {
      /** @description From the case's `erasureProposal`. */
      payloadHash: string;
      /**
       * Format: uuid
       * @description From the case's `erasureProposal`.
       */
      proposalId: string;
    };
    ErasureProposalDto: {
      /**
       * @description `erase` destroys the key; `block` withholds from everybody but the legal adviser and the control body, while it must be kept.
       * @enum {string}
       */
      action: 'block' | 'erase';
      /**
       * @description The legal basis.
       * @enum {string}
       */
      basis: 'arco-cancelacion' | 'consent-withdrawn' | 'court-order' | 'other' | 'retention-ended';
      reason: string;
      /** @description The case in which the person asked for it, where there is one: its folio, or its id. */
      request?: string | null;
      /** @description `p1` for the applicant, the next for other parties, `s1` and on for co-signers, `case` for the texts and files of the case. */
      subject: string;
    };
    ErasureProposalShownDto: {
      action: string;
      basis: string;
      payloadHash: string;
      proposalId: string;
      proposedAt: string;
      /** @description Account of who proposed it: somebody else approves. */
      proposer: string;
      subject: string;
    };
    ErasureRejectionDto: {
      /** @description From the case's `erasureProposal`. */
      payloadHash: string;
      /**
       * Format: uuid
       * @description From the case's `erasureProposal`.
       */
      proposalId: string;
      reason: string;
    };
    ExtensionDto: {
      /** @description More days, in the unit of the term; natural days for months. The law says how many at most. */
      days: number;
      /** @description The rule that allows it. */
      legalBasis: string;
      /**
       * @description How the citizen was told.
       * @enum {string}
       */
      mode: 'email' | 'in-person' | 'notice-board' | 'phone' | 'post';
      /**
       * Format: date
       * @description Day on which it took effect for the citizen: the last of the term at the latest.
       */
      notifiedOn: string;
      /** @description What proves that the citizen was told. */
      proof: string;
      /** @description Why the term does not suffice. */
      reason: string;
    };
    FailureDto: {
      /** @enum {string} */
      nextWay: 'courts' | 'fondo-de-tierras' | 'other' | 'ric';
      reasons: string;
    };
    FeedPageDto: {
      /** @description What hands duties on. */
      consumers: components['schemas']['ReaderLineDto'][];
      sealer: components['schemas']['SealerLineDto'];
      views: components['schemas']['ViewLineDto'][];
    };
    FileApplicantDto: {
      email?: string;
      identifier?: string;
      name?: string;
      phone?: string;
    };
    FileInterpreterDto: {
      language?: string;
      needed: boolean;
    };
    FileLocationDto: {
      latitude?: number;
      longitude?: number;
      text?: string;
    };
    FilePetitionDto: {
      applicant?: components['schemas']['FileApplicantDto'];
      description?: string;
      form?: {
        [key: string]: unknown;
      };
      groupName?: string;
      interpreter?: components['schemas']['FileInterpreterDto'];
      language?: string;
      location?: components['schemas']['FileLocationDto'];
      subject?: string;
    };
    FilledFormDto: {
      form: {
        [key: string]: unknown;
      };
    };
    FirstCodeDto: {
      /** @description The six digits that the authenticator program shows. */
      code: string;
    };
    FormChoiceDto: {
      const: string;
      title: string;
    };
    FormDto: {
      properties: {
        [key: string]: components['schemas']['FormFieldDto'];
      };
      required: string[];
    };
    FormFieldDto: {
      description?: string;
      enum?: string[];
      format?: string;
      items?: components['schemas']['FormItemsDto'];
      maximum?: number;
      maxLength?: number;
      minimum?: number;
      minLength?: number;
      oneOf?: components['schemas']['FormChoiceDto'][];
      pattern?: string;
      title: string;
      /** @enum {string} */
      type: 'array' | 'boolean' | 'integer' | 'number' | 'string';
    };
    FormItemsDto: {
      enum?: string[];
      oneOf?: components['schemas']['FormChoiceDto'][];
      type: string;
    };
    FullProcedureSheetDto: {
      anonymous?: boolean;
      code: string;
      description?: string;
      form?: components['schemas']['FormDto'];
      identityPolicy?: string;
      legalBasis: components['schemas']['BasisDto'][];
      matters?: string[];
      name: string;
      requirements: components['schemas']['SheetRequirementDto'][];
      term: components['schemas']['SheetTermDto'];
      version: string;
    };
    GeoReportError: {
      code: number;
      description: string;
    };
    GlassFileDto: {
      attachments?: components['schemas']['AttachmentLineDto'][];
      caseId: string;
      petition: components['schemas']['FilePetitionDto'];
      state: components['schemas']['CaseStateDto'];
      timeline: components['schemas']['TimelineEntryDto'][];
      until: string;
      version: number;
    };
    GlassReceiptDto: {
      caseId: string;
      folio: string;
      opening: string;
      /** @description ISO 8601 UTC: the case is read until then. */
      until: string;
    };
    GlassReviewDto: {
      note: string;
      /** @enum {string} */
      verdict: 'justified' | 'unjustified';
    };
    GoalAuthorisationDto: {
      /** @description Number and date of the act that authorises it. */
      act: string;
    };
    GoalDto: {
      /** @description A whole number of cases. */
      annual: number;
      /** @description Code of the department. */
      department: string;
      /**
       * @description What the percentages are: shares of the year, what is to be reached until then, or a level of each quarter.
       * @enum {string}
       */
      kind: 'CUMULATIVE' | 'DISTRIBUTION' | 'PER_PERIOD_LEVEL';
      /**
       * @description What is counted, as the figures count it.
       * @enum {string}
       */
      measure: 'concluded' | 'on-time' | 'received';
      /** @description Of the four quarters, with two decimals at most. */
      percent: number[];
      year: number;
    };
    GoalProgressDto: {
      annual: number;
      /** @description Absent of a draft. */
      authorisedOn?: string;
      department: string;
      goalId: string;
      /** @enum {string} */
      kind: 'CUMULATIVE' | 'DISTRIBUTION' | 'PER_PERIOD_LEVEL';
      /** @enum {string} */
      measure: 'concluded' | 'on-time' | 'received';
      percent: number[];
      /** @description Those that have begun. */
      quarters: components['schemas']['QuarterProgressDto'][];
      revisedOn?: string;
      /** @description One more with each revision. */
      version: number;
      warnings: ('end-is-not-100' | 'nothing-planned' | 'sum-is-not-100')[];
      year: number;
    };
    GoalReceiptDto: {
      goalId: string;
    };
    GoalRevisionDto: {
      /** @description Number and date of the act that allows it. */
      act: string;
      /** @description A whole number of cases. */
      annual: number;
      /**
       * @description What the percentages are: shares of the year, what is to be reached until then, or a level of each quarter.
       * @enum {string}
       */
      kind: 'CUMULATIVE' | 'DISTRIBUTION' | 'PER_PERIOD_LEVEL';
      /** @description Of the four quarters, with two decimals at most. */
      percent: number[];
      reason: string;
    };
    GoalsDto: {
      goals: components['schemas']['GoalProgressDto'][];
    };
    GroupDto: {
      /** @description Who signed, in the order of the sheet; at most 150 at once. */
      cosigners: components['schemas']['CosignerDto'][];
      /** @description What the group calls itself. */
      name?: string | null;
    };
    GroupFiguresDto: {
      calendarDays: components['schemas']['DurationFiguresDto'];
      concluded: number;
      dismissed: number;
      group: string;
      legalDays: components['schemas']['DurationFiguresDto'];
      onTime: number;
      onTimePercent: number | null;
      onTimePercentWithOverdue: number | null;
      overdue: number;
      pending: number;
      pendingBefore: number;
      received: number;
      reopened: number;
      /** @description What a merger of departments took on, and away. */
      transferredIn: number;
      transferredOut: number;
      /** @description Registrations that were annulled. */
      voided: number;
      withdrawn: number;
    };
    HeldDto: {
      /** @description How many there were. */
      attendance?: number | null;
      report: string;
    };
    HoldDto: {
      /** @enum {string} */
      basis: 'appeal' | 'audit' | 'court-order' | 'investigation' | 'other';
      reason: string;
    };
    HolderLine: {
      identifier?: string;
      identifierKind?: string;
      name: string;
    };
    HoldLiftingDto: {
      /**
       * Format: uuid
       * @description From the case's `holds`.
       */
      holdId: string;
      reason: string;
    };
    HoldShownDto: {
      basis: string;
      holdId: string;
    };
    HolidayDto: {
      /** @description Number and date of the published act. */
      acuerdo: string;
      /**
       * Format: date
       * @description The day that does not count, e.g. 2026-11-03.
       */
      date: string;
      legalBasis?: string | null;
      /** @description As people call it, e.g. "Asueto por acuerdo". */
      name: string;
    };
    HolidayLineDto: {
      /** @description The law or act that makes the day one without business. */
      basis: string;
      /** Format: date */
      date: string;
      /** @description By which declaration, where it was declared and not loaded. */
      declaration?: string;
      name: string;
    };
    HostDto: {
      name: string;
      phone?: string | null;
    };
    InboxCountDto: {
      cases: number;
      /** @description One of the filters of the inbox, or `all`. */
      filter: string;
      /** @description There are more than were counted. */
      more: boolean;
    };
    InboxLineDto: {
      applicant: string;
      caseId: string;
      channel: string;
      delivered: boolean;
      department: string | null;
      dueOn: string;
      filedOn: string;
      folio: string;
      matter: string;
      /** @description Instant of the last step, ISO 8601 UTC. */
      movedAt: string;
      needsRuling: boolean;
      officer: string | null;
      overdue: boolean;
      place: string;
      procedure: string;
      /** @description Another department sent it back. */
      returned: boolean;
      status: string;
      subject: string;
      version: number;
      /** @description The citizen was asked and the clock stands still. */
      waiting: boolean;
    };
    InboxPageDto: {
      next?: string;
      rows: components['schemas']['InboxLineDto'][];
      stale?: boolean;
    };
    InstitutionPageDto: {
      code: string;
      /** @description ISO 3166: decides the wording of the screens. */
      country: string;
      departments: components['schemas']['DepartmentDto'][];
      matters: components['schemas']['NamedEntryDto'][];
      name: string;
      /** @description Where requests are taken in; none where the institution tells none. */
      offices: components['schemas']['NamedEntryDto'][];
      /** @description Everyone with an account, the closed ones too: old cases name them. */
      people: components['schemas']['ColleagueDto'][];
      places: components['schemas']['NamedEntryDto'][];
      /** @description Its civil date now. */
      today: string;
      /** @description IANA zone in which its dates are read. */
      zone: string;
    };
    InstructionDto: {
      opinions: components['schemas']['OpinionRecordDto'][];
      preventions: components['schemas']['PreventionRecordDto'][];
      referrals?: components['schemas']['ReferralRecordDto'][];
    };
    InvitationDto: {
      /** Format: uuid */
      facilitator: string;
      hour: string;
      place: string;
      /** Format: date */
      sessionOn: string;
    };
    InvitationLine: {
      deliveries: components['schemas']['DeliveryLine'][];
      hour?: string;
      invitation: number;
      /** @description The last day for it, as it was counted then. */
      inviteBy: string;
      issuedOn: string;
      late: boolean;
      place?: string;
      sessionOn: string;
    };
    JoinderDto: {
      /**
       * Format: uuid
       * @description Id of the main case.
       */
      mainCase: string;
      reason: string;
    };
    JoinderUndoneDto: {
      reason: string;
    };
    KeptSnippetDto: {
      id: string;
      version: number;
    };
    LapseDto: {
      /** @description The rule by which the case lapses. */
      legalBasis: string;
      /** @description What the citizen did not do. */
      reason: string;
    };
    LapseWarningDto: {
      /** @description The rule by which the case lapses. */
      legalBasis: string;
      /**
       * @description How the citizen was told.
       * @enum {string}
       */
      mode: 'email' | 'in-person' | 'notice-board' | 'phone' | 'post';
      /**
       * Format: date
       * @description Day on which it took effect for the citizen: the months of the law are counted from it.
       */
      notifiedOn: string;
      /** @description What proves it: the signed slip, the receipt, who picked up the telephone and when. */
      proof: string;
      /** @description What the citizen did not do. */
      reason: string;
    };
    LedgerLineDto: {
      causes: components['schemas']['CauseDto'][];
      date: string;
      hours?: number;
      /** @description Number of the day in its phase, when counted. */
      number?: number;
      phase: string;
      status: string;
    };
    LegalTermDto: {
      /** @description While it runs. */
      dueOn?: string;
      filedOn: string;
      internal: components['schemas']['LedgerLineDto'][];
      internalDueOn?: string;
      ledger?: components['schemas']['LedgerLineDto'][];
      legalBasis: string;
      length?: number;
      regime: string;
      remaining?: number;
      remarks: string[];
      /** @description While the citizen is asked: since when, and the days left. */
      since?: string;
      startedOn?: string;
      /** @enum {string} */
      state: 'due' | 'not-started' | 'suspended';
      unit: string;
      waitsFor?: string;
    };
    LetterDraftDto: {
      act: string;
      parts: components['schemas']['LetterPartDto'][];
      template: string;
      title: string;
    };
    LetterDto: {
      /** @description How the act may be challenged, before whom and until when; used where the law of the case does not say. */
      appeal?: string | null;
      /** @description Code of the template, as the procedure of the case names it. */
      template: string;
      /** @description The free part. */
      text?: string | null;
    };
    LetterIssuedDto: {
      act: string;
      issuedOn: string;
      letterId: string;
      number: string;
      /** @description Name of who signed. */
      signedBy: string;
      template: string;
      /** @description SHA-256 of the text that is downloaded, hex. */
      textHash: string;
      /** @description Absent where it was erased. */
      title?: string;
    };
    LetterOfferedDto: {
      act: string;
      /** @description What the template leaves open and nobody knows. */
      missing: string[];
      /** @description Whether the case has the act that it would tell. */
      stands: boolean;
      template: string;
      title: string;
    };
    LetterPartDto: {
      part: string;
      text: string;
    };
    LetterReceipt: {
      caseId: string;
      letterId: string;
      number: string;
      status: string;
      textHash: string;
      version: number;
    };
    LicenceCodeLine: {
      code: string;
      /** @description For the QR: where anybody sees whether it is valid. */
      url: string;
    };
    LicenceDto: {
      basis?: string[];
      /** @description The case that issued it; the one asked for where there is none. */
      caseId: string;
      conditions?: string;
      department?: string;
      establishment?: string;
      giro?: string;
      history: components['schemas']['LicenceHistoryLine'][];
      holder?: components['schemas']['HolderLine'];
      issuedOn?: string;
      number?: string;
      periods: components['schemas']['PeriodLine'][];
      place?: string;
      procedure?: string;
      proposal?: components['schemas']['MeasureLine'];
      renewableFrom?: string;
      renewals: components['schemas']['RenewalLine'][];
      /** @description By which procedure it is renewed, and from which day on. */
      renewedBy?: string;
      revokedOn?: string;
      signer?: string;
      /** @enum {string} */
      status: 'issued' | 'none';
      suspensions: components['schemas']['PeriodLine'][];
      /** @description Today. */
      validity?: components['schemas']['ValidityLine'];
      verification?: components['schemas']['LicenceCodeLine'];
      /** @description 0 while there is none. */
      version: number;
      /** @description Whether what is sealed is kept from the one who asks. */
      withheld: boolean;
    };
    LicenceHistoryLine: {
      /** @description ISO 8601 UTC. */
      at: string;
      /** @description Id of who did it. */
      by: string;
      data: {
        [key: string]: unknown;
      };
      type: string;
    };
    LicenceIssueDto: {
      /** @description Hours, area, measure of the stall: whatever it is granted under. */
      conditions?: string | null;
      establishment?: string | null;
      giro?: string | null;
      place?: string | null;
      /**
       * Format: date
       * @description Only where the procedure leaves the last day to whoever issues it.
       */
      validTo?: string | null;
    };
    LicenceListLine: {
      /** @description The case that issued it: GET /cases/:id/licence has all of it. */
      caseId: string;
      department: string;
      number: string;
      procedure: string;
      /** @description The case that asked for its renewal last. */
      renewal?: string;
      /** @enum {string} */
      status: 'expired' | 'not-yet-valid' | 'revoked' | 'suspended' | 'valid' | 'valid-under-timely-renewal';
      validFrom: string;
      validTo?: string;
    };
    LicenceMeasureDto: {
      legalBasis: string;
      /** @enum {string} */
      measure: 'reinstatement' | 'revocation' | 'suspension';
      reason: string;
      /**
       * Format: date
       * @description Of a suspension, its last day; without it until it is lifted.
       */
      until?: string | null;
    };
    LicenceReceipt: {
      caseId: string;
      /** @description Of the licence; absent where the case renews another's. */
      number?: string;
      status: string;
      version: number;
    };
    LicenceRenewalDto: {
      /** @description Number of the licence that the case renews. */
      number: string;
    };
    LicencesDto: {
      next?: string;
      rows: components['schemas']['LicenceListLine'][];
    };
    LicenceVerificationDto: {
      /** @description As it stands on the licence. */
      code: string;
      /** @description Code of the institution; may be left out where there is one only. */
      institution?: string | null;
      number: string;
    };
    LikelyDuplicateDto: {
      caseId: string;
      department: string | null;
      filedOn: string;
      folio: string;
      /** @description same-identifier, same-phone (of an open case of the same procedure), same-place (and matter, these days), similar-words. */
      reasons: string[];
      /** @description 0 to 100. */
      score: number;
      status: string;
      subject: string;
    };
    LikelyDuplicatesDto: {
      likely: components['schemas']['LikelyDuplicateDto'][];
    };
    LocationDto: {
      latitude?: number | null;
      longitude?: number | null;
      text?: string | null;
    };
    LookUpDto: {
      /** @enum {string} */
      by: 'identifier' | 'name' | 'phone';
      /** @description The whole identifier or telephone number; of a name as much as was typed. */
      value: string;
    };
    LoweringDto: {
      legalBasis: string;
      reason: string;
    };
    MeasureApprovalDto: {
      payloadHash: string;
      /** Format: uuid */
      proposalId: string;
    };
    MeasureLine: {
      expiresAt: string;
      legalBasis?: string;
      /** @enum {string} */
      measure: 'reinstatement' | 'revocation' | 'suspension';
      /** @description Whoever approves it names it. */
      payloadHash: string;
      proposalId: string;
      /** @description Id of who proposed it. */
      proposer: string;
      reason?: string;
      until?: string;
    };
    MeasureRejectionDto: {
      payloadHash: string;
      /** Format: uuid */
      proposalId: string;
      reason: string;
    };
    MediationDto: {
      agreement?: components['schemas']['AgreementLine'];
      begunOn?: string;
      caseId: string;
      commitments: components['schemas']['CommitmentLine'][];
      ending?: components['schemas']['EndingLine'];
      facilitator?: string;
      invitation?: components['schemas']['InvitationLine'];
      /** @description The last day for the invitation. */
      inviteBy?: string;
      /** @description Whether the one who asks mediates in it, and may read and take notes. */
      mediates: boolean;
      parties: components['schemas']['PartyLine'][];
      postponements: number;
      sessions: components['schemas']['SessionLine'][];
      /** @enum {string} */
      status:
        | 'between-sessions'
        | 'ended-early'
        | 'follow-up'
        | 'fulfilled'
        | 'invited'
        | 'no-agreement'
        | 'none'
        | 'not-mediable'
        | 'opened'
        | 'scheduled'
        | 'unfulfilled';
      territory?: string;
      /** @enum {string} */
      typology?: 'occupation' | 'regularisation' | 'rights-dispute' | 'territorial-limits';
      /** @description 0 while there is none. */
      version: number;
      violenceRisk?: boolean;
      /** @description Whether what is sealed is kept from the one who asks. */
      withheld: boolean;
    };
    MediationNoteDto: {
      text: string;
    };
    MediationNotesDto: {
      notes: components['schemas']['NoteLine'][];
    };
    MediationOpeningDto: {
      parties: components['schemas']['MediationPartyDto'][];
      /** @description The land that it is about. */
      territory?: string | null;
      /** @enum {string} */
      typology: 'occupation' | 'regularisation' | 'rights-dispute' | 'territorial-limits';
      violenceRisk: boolean;
    };
    MediationPartyDto: {
      /** @description The alias under which the case knows them, e.g. p1. */
      caseParty?: string | null;
      /** @description Whether somebody must interpret. */
      interpreter: boolean;
      /** @enum {string} */
      kind: 'community' | 'company' | 'institution' | 'person';
      /** @description The code of their language, e.g. cak. */
      language?: string | null;
      name: string;
      representatives?: components['schemas']['RepresentativeDto'][] | null;
    };
    MediationReceipt: {
      caseId: string;
      status: string;
      version: number;
    };
    MergerDto: {
      /** @description Number and date of the published act. */
      acuerdo: string;
      /** @description Code of the department that ends. */
      department: string;
      /**
       * Format: date
       * @description From this day on, today at the earliest.
       */
      from: string;
      /** @description Code of the one that it becomes part of. */
      into: string;
      legalBasis?: string | null;
    };
    MergerLineDto: {
      acuerdo?: string;
      department: string;
      from: string;
      into: string;
      /** @description Open cases that are still to be handed over, 500 at most; 0 before the day. */
      left: number;
      legalBasis?: string;
      mergerId: string;
    };
    MergerReceiptDto: {
      /** @description The version of the directory that has it. */
      directory: string;
      mergerId: string;
    };
    MergersDto: {
      mergers: components['schemas']['MergerLineDto'][];
    };
    MovedCaseDto: {
      caseId: string;
      days: number;
      department: string;
      dueNow: string;
      dueThen: string;
      filedOn: string;
      folio: string;
      procedure: string;
      /** @enum {string} */
      standsNow: 'late' | 'on-time' | 'overdue' | 'running' | 'waiting';
      /** @enum {string} */
      standsThen: 'late' | 'on-time' | 'overdue' | 'running' | 'waiting';
    };
    NamedCodeDto: {
      code: string;
      name: string;
    };
    NamedEntryDto: {
      code: string;
      name: string;
    };
    NamingDto: {
      /** @description Codes of departments. */
      departments?: string[] | null;
      reason: string;
      /** @description Ids of accounts. A name without an account stands in the form. */
      staff?: string[] | null;
    };
    NewAccountDto: {
      /** @description Of officers and heads, and of nobody else. */
      department?: string | null;
      name: string;
      /** @enum {string} */
      role: 'administrator' | 'auditor' | 'clerk' | 'head' | 'legal-adviser' | 'officer' | 'supervisor';
      /** @description Letters, digits, dots, hyphens and underscores; letter case and accents do not matter. */
      username: string;
    };
    NewApiKeyDto: {
      /**
       * Format: date
       * @description Its last day, within a year.
       */
      expiresOn: string;
      /** @description Whose it is, in words. Stands in the list of keys, not in the history. */
      label: string;
      /** @description What it is for. */
      scopes: ('follow-public-cases' | 'open311-requests' | 'read-figures' | 'register-petitions')[];
    };
    NewPasswordDto: {
      /**
       * Format: password
       * @description The present one.
       */
      current: string;
      /**
       * Format: password
       * @description At least 15 characters, without the user name.
       */
      password: string;
    };
    NewSavedViewDto: {
      /**
       * Format: uuid
       * @description In whose hands it is: id of an account.
       */
      assigned?: string | null;
      department: string;
      /** @enum {string|null} */
      filter?:
        | 'due-today'
        | 'kept-silent'
        | 'may-be-archived'
        | 'may-be-warned'
        | 'mine'
        | 'opinions'
        | 'overdue'
        | 'returned'
        | 'to-confirm'
        | 'unanswered'
        | 'unassigned'
        | 'unclassified'
        | 'waiting'
        | null;
      /** @description Code of a matter. */
      matter?: string | null;
      /** @description What the reader calls it. Not the place for anybody's name. */
      name: string;
      /** @description Code of a procedure. */
      procedure?: string | null;
      /** @description Where the case stands, e.g. in-progress. */
      status?: string | null;
    };
    NewSnippetDto: {
      /** @description What it is called up by, after a slash: letters, digits and hyphens, kept in small letters. No two of an owner have the same. */
      keyword: string;
      /** @description With variables (`{{folio}}`) that are filled in where it is put. Not the place for anybody's data. */
      text: string;
      title: string;
    };
    NewWebhookDto: {
      /**
       * Format: uuid
       * @description The key whose holder is told; it has to be issued for `follow-public-cases`. When it ends, so does what is sent.
       */
      apiKey: string;
      /** @description What is told. */
      kinds: (
        | 'case.accepted'
        | 'case.answered'
        | 'case.classified'
        | 'case.closed'
        | 'case.dismissed'
        | 'case.lapsed'
        | 'case.notified'
        | 'case.referred'
        | 'case.registered'
        | 'case.reopened'
        | 'case.resumed'
        | 'case.returned'
        | 'case.routed'
        | 'case.term-extended'
        | 'case.voided'
        | 'case.waiting'
        | 'case.withdrawn'
      )[];
      /** @description Where to: `https`, public, without user name and password. */
      url: string;
    };
    NoteDto: {
      text: string;
      /** @enum {string} */
      visibility: 'internal' | 'public';
    };
    NoteLine: {
      /** @description Id of who took it. */
      by: string;
      noteId: string;
      session?: number;
      takenOn: string;
      text?: string;
    };
    NotHeldDto: {
      /** @enum {string} */
      cause: 'host' | 'other' | 'people' | 'security' | 'transport' | 'weather';
      reason: string;
    };
    NotificationAttemptDto: {
      /** @enum {string} */
      act: 'appeal-decision' | 'dismissal' | 'lapse' | 'resolution';
      /**
       * Format: uuid
       * @description Of a decision on an appeal: which one, from the case's `appeals`. Left out: the last one decided.
       */
      appealId?: string | null;
      /** Format: date */
      attemptedOn: string;
      /** @description HH:mm in the institution's zone. */
      hour?: string | null;
      /** @enum {string} */
      mode:
        | 'certified-mail'
        | 'edict'
        | 'electronic'
        | 'in-person'
        | 'notice-board'
        | 'posted-at-door'
        | 'shown-knowledge'
        | 'with-another';
      party: string;
      /** @description Where it was done. */
      place?: string | null;
      remarks?: string | null;
      /** @enum {string} */
      result: 'mail-returned' | 'nobody-there' | 'not-opened' | 'summons-left' | 'wrong-address';
    };
    NotificationDto: {
      /** @enum {string} */
      mode: 'email' | 'in-person' | 'notice-board' | 'phone' | 'post';
      /**
       * Format: date
       * @description Day on which the citizen got the answer.
       */
      notifiedOn: string;
      /** @description What proves it: the signed slip, the receipt, who picked up the telephone and when. */
      proof: string;
    };
    NotificationServiceDto: {
      /** @enum {string} */
      act: 'appeal-decision' | 'dismissal' | 'lapse' | 'resolution';
      /**
       * Format: uuid
       * @description Of a decision on an appeal: which one, from the case's `appeals`. Left out: the last one decided.
       */
      appealId?: string | null;
      /** @description Electronic only: the person expressly accepted to be notified so. */
      electronicAccepted?: boolean | null;
      /** @description HH:mm in the institution's zone. */
      hour?: string | null;
      idShown?: string | null;
      /** @enum {string} */
      mode:
        | 'certified-mail'
        | 'edict'
        | 'electronic'
        | 'in-person'
        | 'notice-board'
        | 'posted-at-door'
        | 'shown-knowledge'
        | 'with-another';
      /**
       * Format: date
       * @description Electronic only: the day the notice was opened.
       */
      openedOn?: string | null;
      party: string;
      /** @description Where it was done. */
      place?: string | null;
      /** @description What shows it, in words: number of the receipt, where the signed slip is kept. */
      proof: string;
      /** @description SHA-256 of the file of the proof. */
      proofHash?: string | null;
      /** @enum {string} */
      proofKind:
        | 'electronic-receipt'
        | 'mail-receipt'
        | 'own-act'
        | 'posting-record'
        | 'publications'
        | 'refusal-record'
        | 'signed-slip';
      /** @description Edict only: the days of publication, in order. */
      publishedOn?: string[] | null;
      receiver?: string | null;
      relation?: string | null;
      /**
       * Format: date
       * @description The day of the act: handing over, the date on the receipt, posting, sending, the last publication.
       */
      servedOn: string;
    };
    NotMediableDto: {
      /**
       * @description Where those in conflict go on.
       * @enum {string}
       */
      nextWay: 'courts' | 'fondo-de-tierras' | 'other' | 'ric';
      reason: string;
      /** @enum {string} */
      typology: 'occupation' | 'regularisation' | 'rights-dispute' | 'territorial-limits';
      violenceRisk: boolean;
    };
    OfficerLineDto: {
      id: string;
      name: string;
    };
    OfficeTimeAccountDto: {
      atFrontDesk: components['schemas']['SpentFiguresDto'];
      cases: number;
      consumed: components['schemas']['SpentFiguresDto'];
      office: string;
      withCitizen: components['schemas']['SpentFiguresDto'];
    };
    OidcProviderDto: {
      institution: string;
      label: string;
      name: string;
    };
    OidcProvidersDto: {
      providers: components['schemas']['OidcProviderDto'][];
    };
    OpenedFileDto: {
      /** @description Until when each party may appeal what stands decided against it; absent where nothing can be appealed. */
      appealTerms?: components['schemas']['AppealTermDto'][];
      attachments?: components['schemas']['AttachmentLineDto'][];
      caseId: string;
      /** @description Absent for who may not read personal data. */
      petition?: components['schemas']['FilePetitionDto'];
      preventionUnanswered: boolean;
      readiness?: components['schemas']['ReadinessDto'];
      /** @description What its procedure asks for, by what the form says; absent for who may not read personal data. */
      requirements?: components['schemas']['AskedRequirementDto'][];
      /** @description The stages of its procedure; absent where it has none. */
      stages?: components['schemas']['StageShownDto'][];
      state: components['schemas']['CaseStateDto'];
      steps: components['schemas']['AllowedStepDto'][];
      timeline: components['schemas']['TimelineEntryDto'][];
      version: number;
    };
    OpeningDto: {
      _id: string;
      at: string;
      by: string;
      caseDepartment?: string;
      caseId: string;
      department?: string;
      folio: string;
      overdue: boolean;
      reason: string;
      /** @enum {string} */
      reasonCode: 'citizen-at-the-counter' | 'court-or-rights-body' | 'emergency' | 'legal-defence' | 'other';
      review?: components['schemas']['ReviewShownDto'];
      reviewBy: string;
      role: string;
      until: string;
    };
    OpinionDto: {
      /** Format: uuid */
      opinionId: string;
      /** @description Where it is a task of a stage: its outcome, in the procedure's own codes. */
      outcome?: string | null;
      /** @enum {string} */
      sense: 'conditional' | 'favourable' | 'informative' | 'unfavourable';
      text: string;
    };
    OpinionRecordDto: {
      dueOn: string;
      opinionId: string;
      stage: string;
      unit: string;
    };
    OpinionRequestDto: {
      question: string;
      units: components['schemas']['AskedUnitDto'][];
    };
    OpinionSilenceDto: {
      /** Format: uuid */
      opinionId: string;
    };
    OpinionWithdrawalDto: {
      /** Format: uuid */
      opinionId: string;
      reason: string;
    };
    OwnAccessDto: {
      /** @description Civil date and hour in the institution's zone. */
      on: string;
      unit?: string;
      what: string;
      /** @description Role, never a name. */
      who: string;
    };
    PartyDto: {
      person: components['schemas']['PersonDto'];
      /** @enum {string} */
      role: 'co-applicant' | 'representative' | 'third-party';
    };
    PartyLine: {
      /** @description Sessions in a row at which it was absent without cause. */
      absences: number;
      caseParty?: string;
      /** @description Whether somebody must interpret, and from which language. */
      interpreter: boolean;
      /** @enum {string} */
      kind: 'community' | 'company' | 'institution' | 'person';
      language?: string;
      name?: string;
      /** @description Its alias: m1, m2, … */
      party: string;
      representatives?: components['schemas']['RepresentativeDto'][];
    };
    PeopleFoundDto: {
      people: components['schemas']['PersonFoundDto'][];
    };
    PerformanceRequestDto: {
      /** @enum {string} */
      act: 'civic' | 'cultural' | 'official-funeral' | 'religious-traditional' | 'sport';
      /** @description Who drives, who pays, what there is to eat. */
      arrangements?: string | null;
      /** @description Code of the community: small letters, digits and hyphens. */
      community?: string | null;
      /** @description Folio of the case it was asked for in. */
      folio?: string | null;
      from: string;
      host?: components['schemas']['HostDto'] | null;
      /** @description Official acts may take the place of others. */
      official?: boolean | null;
      /** @description Code of the municipality. */
      place: string;
      /** @description What is played, or the way through the day. */
      programme?: string | null;
      subject: string;
      until: string;
    };
    PeriodLine: {
      from: string;
      /** @description The last day; absent where it has no end. */
      to?: string;
    };
    PersonDto: {
      address?: string | null;
      /** Format: email */
      email?: string | null;
      /** @description Full name as the person gives it. */
      name: string;
      phone?: string | null;
    };
    PersonFoundDto: {
      /** @description Their last case, whose file says how they are reached. */
      caseId: string;
      cases: number;
      folio: string;
      lastFiledOn: string;
      name: string;
      openCases: number;
    };
    PetitionWarningDto: {
      code: string;
      field: string;
      message: string;
    };
    PlaceFiguresDto: {
      /** @description When they were computed (ISO 8601 UTC). */
      at: string;
      from: string;
      groups: components['schemas']['PlaceGroupDto'][];
      /** @description Position of the log: every event up to it is in them. */
      position: number;
      to: string;
      total: components['schemas']['PlaceGroupDto'];
    };
    PlaceGroupDto: {
      concluded: number;
      /** @description Code of the place. */
      group: string;
      onTime: number;
      onTimePercent: number | null;
      /** @description Open now and past their due date. */
      overdue: number;
      /** @description Open at the end of the period. */
      pending: number;
      received: number;
    };
    PostponementDto: {
      /** @enum {string} */
      cause: 'agreement' | 'force-majeure';
      hour?: string | null;
      place?: string | null;
      reason: string;
      /** Format: date */
      sessionOn: string;
    };
    PresenceDto: {
      /** @description Accounts besides the caller's. */
      others: number;
    };
    PresenterDto: {
      /** @enum {string} */
      kind: 'anonymous' | 'blocked' | 'erased' | 'named' | 'rectified' | 'withheld';
      name?: string;
    };
    PreventionDeliveryDto: {
      /** @description Business days to answer in, where more than the law's least. */
      answerDays?: number | null;
      /** @enum {string} */
      mode: 'email' | 'in-person' | 'notice-board' | 'phone' | 'post';
      /**
       * Format: date
       * @description Day on which it took effect for the citizen.
       */
      notifiedOn: string;
      proof?: string | null;
    };
    PreventionDto: {
      /** @description Where it was handed over at once. */
      delivery?: components['schemas']['PreventionDeliveryDto'] | null;
      /** @description Requirements that are missing. */
      missing?: string[] | null;
      /** @description Why there is one more than the law allows; of a head or supervisor. */
      override?: string | null;
      /** @description What must be completed, in words for the citizen. */
      text: string;
    };
    PreventionNotificationDto: {
      /** @description Business days to answer in, where more than the law's least. */
      answerDays?: number | null;
      /** @enum {string} */
      mode: 'email' | 'in-person' | 'notice-board' | 'phone' | 'post';
      /**
       * Format: date
       * @description Day on which it took effect for the citizen.
       */
      notifiedOn: string;
      /** Format: uuid */
      preventionId: string;
      proof?: string | null;
    };
    PreventionRecordDto: {
      answerBy?: string;
      answeredOn?: string;
      issuedOn: string;
      notifiedOn?: string;
      preventionId: string;
    };
    PreventionReplyDto: {
      /** @enum {string} */
      channel: 'desk' | 'email' | 'internal' | 'open311' | 'phone' | 'post' | 'web';
      /** Format: uuid */
      preventionId: string;
      text: string;
    };
    Problem: {
      /** @description Stable: what happened */
      code: string;
      /** @description For developers; screens go by the code */
      detail: string;
      details?: {
        [key: string]: unknown;
      };
      errors?: {
        code: string;
        field: string;
        message?: string;
      }[];
      instance?: string;
      requestId?: string;
      status: number;
      title: string;
      type: string;
    };
    ProcedureListDto: {
      institution: string;
      procedures: components['schemas']['ProcedureSheetDto'][];
    };
    ProcedureSheetDto: {
      anonymous?: boolean;
      code: string;
      description?: string;
      identityPolicy?: string;
      legalBasis: components['schemas']['BasisDto'][];
      matters?: string[];
      name: string;
      requirements: components['schemas']['SheetRequirementDto'][];
      term: components['schemas']['SheetTermDto'];
      version: string;
    };
    ProgressDto: {
      /** @description Per cent to one decimal; null where nothing was planned. */
      compliance: number | null;
      done: number;
      /** @description Exact. */
      planned: number;
    };
    ProofDto: {
      code?: string | null;
      recoveryCode?: string | null;
    };
    ProposedVersionDto: {
      about?: string;
      act: components['schemas']['ShownActDto'];
      caseId: string;
      document: string;
      documentHash: string;
      marks: components['schemas']['ShownMarkDto'][];
      occasion: string;
      payloadHash: string;
      preparedOn: string;
      reference: string;
      text: string;
      title: string;
      versionId: string;
    };
    PublicRatingsDto: {
      from: string;
      groups: components['schemas']['RatingFiguresDto'][];
      /** @description Groups of fewer are not told of; of several such, all together where they are enough (`others`). */
      smallestGroup: number;
      to: string;
      total: components['schemas']['RatingFiguresDto'];
    };
    PublicVersionApprovalDto: {
      payloadHash: string;
      /** Format: uuid */
      versionId: string;
    };
    PublicVersionMarkDto: {
      basis: string;
      /** @enum {string} */
      classification: 'confidential' | 'reserved';
      /** @description In general terms: it stands in place of what is taken out. */
      description: string;
      /** @description Of what is reserved: what harm its disclosure would do. */
      harmTest?: string | null;
      reason: string;
      spans: components['schemas']['SpanDto'][];
      /** @description The same words elsewhere in the document are meant to stay there. */
      staysElsewhere?: boolean | null;
      /**
       * Format: date
       * @description Of what is reserved: its last day, five years after the committee's act at most.
       */
      until?: string | null;
    };
    PublicVersionProposalDto: {
      /**
       * Format: uuid
       * @description Of a letter: its id.
       */
      about?: string | null;
      act: components['schemas']['CommitteeActDto'];
      /** @enum {string} */
      document: 'answer' | 'letter' | 'petition';
      marks: components['schemas']['PublicVersionMarkDto'][];
      /**
       * @description What asked for it: nothing is classified in advance.
       * @enum {string}
       */
      occasion: 'authority-ruling' | 'information-request' | 'transparency-duty';
      /** @description The folio of the request, the file of the ruling, or the obligation. */
      reference: string;
    };
    PublicVersionRejectionDto: {
      payloadHash: string;
      reason: string;
      /** Format: uuid */
      versionId: string;
    };
    PublicVersionsDto: {
      approved: components['schemas']['ApprovedVersionDto'][];
      caseId: string;
      /** @description What the case has in text. */
      documents: components['schemas']['CaseDocumentDto'][];
      proposal?: components['schemas']['StandingVersionDto'];
      version: number;
    };
    QuarterProgressDto: {
      /** @description Per cent to one decimal; null where nothing was planned. */
      compliance: number | null;
      /** @description Of the year until then; absent of a level. */
      cumulative?: components['schemas']['ProgressDto'];
      done: number;
      /** @description Exact. */
      planned: number;
      quarter: number;
      /** @description Done although nothing was planned. */
      unplanned: boolean;
    };
    QuestionDto: {
      question: string;
    };
    RaisingDto: {
      /** @description Codes of departments. */
      departments?: string[] | null;
      legalBasis: string;
      reason: string;
      /** @description Ids of accounts. A name without an account stands in the form. */
      staff?: string[] | null;
    };
    RatingFiguresDto: {
      distribution: number[];
      group: string;
      mean: number | null;
      rated: number;
      satisfiedPercent: number | null;
    };
    RatingFiguresOfAllDto: {
      /** @description When they were computed (ISO 8601 UTC). */
      at: string;
      /** @enum {string} */
      by: 'channel' | 'department' | 'month' | 'procedure';
      from: string;
      groups: components['schemas']['RatingFiguresDto'][];
      /** @description Position of the log: every event up to it is in them. */
      position: number;
      to: string;
      total: components['schemas']['RatingFiguresDto'];
    };
    ReaderDto: {
      account: string;
      department?: string;
    };
    ReaderLineDto: {
      /** @description Commits that it has not read yet. */
      behind: number;
      /** @description How long the next of them has been waiting, ms. */
      lagMs: number;
      name: string;
      /** @description Whether a worker runs it. */
      running: boolean;
    };
    ReadinessDto: {
      ready: boolean;
      waitsFor: components['schemas']['WaitDto'][];
    };
    RebindDto: {
      /** @description Hash of a published version, from GET /procedures; without it the one in force today. */
      procedureVersion?: string | null;
      reason: string;
    };
    RecomputationProgressDto: {
      /** @description Open cases that the change can reach. */
      affected: number;
      /** @description Cases whose due date lies beyond the calendar: load the next year's. */
      beyond: number;
      /** @description How many of them were looked at. */
      done: number;
      /** Format: date-time */
      finishedAt?: string;
      /** @description How many are still to be counted anew. */
      left: number;
      /** @description How many are due on another day now. */
      moved: number;
      /** Format: date-time */
      startedAt?: string;
      /** @enum {string} */
      state: 'finished' | 'running' | 'waiting';
    };
    RecordedAccessDto: {
      /** @description ISO 8601 UTC. */
      at: string;
      attachment?: string;
      /** @description Of a look-up: by what kind of thing. */
      by?: string[];
      /** @description Ids. Of a list, those whose names it showed. */
      cases: string[];
      department?: string;
      opening?: string;
      /** @description Id of the account. */
      reader: string;
      reason?: string;
      /** @description By what right: a relation of the matrix of rights. */
      relation: string;
      reserved: boolean;
      role: string;
      /** @description The operation. */
      what: string;
    };
    RectificationDto: {
      /**
       * @description The legal basis.
       * @enum {string}
       */
      basis: 'arco-rectificacion' | 'court-order' | 'habeas-data' | 'other';
      person: components['schemas']['RectifiedPersonDto'];
      reason: string;
      /** @description The case in which the person asked for it: its folio, or its id. */
      request: string;
      /** @description `p1` for the applicant, the next for other parties, `s1` and on for co-signers. */
      subject: string;
    };
    RectifiedPersonDto: {
      address?: string | null;
      /** Format: email */
      email?: string | null;
      /** @description Of the applicant and of co-signers. */
      identifier?: string | null;
      /**
       * @description What it is, where that does not show: a passport, a tax number.
       * @enum {string|null}
       */
      identifierKind?: 'cui' | 'curp' | 'nit' | 'other' | 'passport' | 'rfc' | null;
      name?: string | null;
      /** @description Of the applicant and of other parties, like what follows. */
      phone?: string | null;
    };
    ReferralAnswerDto: {
      /** Format: uuid */
      referralId: string;
      text: string;
    };
    ReferralDto: {
      /**
       * Format: date
       * @description Day on which to ask after the answer.
       */
      answerBy?: string | null;
      /** @description The case stays here until the other body answers; else it ends with this step. */
      awaits: boolean;
      /** @description Its name. */
      body: string;
      /**
       * @description What kind of body it goes to.
       * @enum {string}
       */
      bodyKind: 'autonomous' | 'federal' | 'municipal' | 'other' | 'state';
      /** @description Required where nothing is awaited. */
      notice?: components['schemas']['ReferralNoticeDto'] | null;
      reason: string;
    };
    ReferralNoticeDto: {
      /** @enum {string} */
      mode: 'email' | 'in-person' | 'notice-board' | 'phone' | 'post';
      /**
       * Format: date
       * @description Day on which the citizen was told where the case went and why.
       */
      notifiedOn: string;
    };
    ReferralRecordDto: {
      referralId: string;
      referredOn: string;
      stage: string;
    };
    ReferralSilenceDto: {
      /** Format: uuid */
      referralId: string;
    };
    RegisterBookDto: {
      /** @description Series whose book the reader may open. */
      books: string[];
      from: string;
      next?: string;
      rows: components['schemas']['RegisterLineDto'][];
      /** @description Whether it is a book of sealed cases, of which the reader sees those on whose list they stand. */
      sealed: boolean;
      /** @description Absent where there is none. */
      series?: string;
      stale?: boolean;
      to: string;
    };
    RegisterLineDto: {
      /** @description Papers that came on the day of filing, and their numbered sheets. */
      annexes?: number;
      caseId?: string;
      channel?: string;
      /** @description Id of the account that took it down. */
      clerk?: string;
      /** @description Where it was sent first. */
      department?: string;
      /** @description Civil date and hour (HH:mm) of filing, in the institution's zone. */
      filedOn: string;
      folio: string;
      hour: string;
      /** @enum {string} */
      kind: 'registered' | 'unused' | 'voided';
      matter?: string;
      notes: components['schemas']['RegisterNoteDto'][];
      office?: string;
      presenter?: components['schemas']['PresenterDto'];
      procedure?: string;
      /** @description Why a number was never used. */
      reason?: string;
      sheets?: number;
    };
    RegisterNoteDto: {
      channel?: string;
      fields: string[];
      keptFolio?: string;
      /** @enum {string} */
      kind: 'blocked' | 'classified' | 'corrected' | 'erased' | 'rectified' | 'voided';
      matter?: string;
      name?: string;
      office?: string;
      /** @description Its own civil date. */
      on: string;
      procedure?: string;
      reason?: string;
    };
    RegisterPetitionDto: {
      /** @description Only of a complaint that its procedure seals. */
      accused?: components['schemas']['AccusedDto'] | null;
      /** @description Of a group its representative: every notice goes to them. */
      applicant?: components['schemas']['ApplicantDto'] | null;
      /** @enum {string} */
      channel: 'desk' | 'email' | 'internal' | 'open311' | 'phone' | 'post' | 'web';
      description: string;
      /** @description The procedure's form filled in, by field: GET /api/v1/procedures/{code} has its JSON Schema. */
      form?: {
        [key: string]: unknown;
      } | null;
      /** @description Those who sign beside the applicant. */
      group?: components['schemas']['GroupDto'] | null;
      /** @description Somebody must interpret: true for the language of the person, or the code of another one. */
      interpreter?: (boolean | string) | null;
      /** @description BCP 47 code in small letters of the language the person speaks, e.g. nah or es. */
      language?: string | null;
      location?: components['schemas']['LocationDto'] | null;
      /** @description Code of the matter, e.g. bache. Left out where the petition says it in free words only: somebody classifies it later. */
      matter?: string | null;
      office?: string | null;
      /** @description Code of the place, e.g. of the colonia. */
      place?: string | null;
      /** @description Code of the procedure in the catalogue, e.g. peticion-ciudadana. */
      procedure: string;
      /** @description What it is about, in one line. */
      subject: string;
    };
    RenewalLine: {
      /** @description Each rule in words. */
      basis: string[];
      caseId: string;
      /** @description Whether its law keeps the licence valid meanwhile. */
      extends: boolean;
      filedOn: string;
      folio: string;
      /** @enum {string} */
      result: 'dismissed' | 'ended' | 'granted' | 'lapsed' | 'pending' | 'refused' | 'withdrawn';
      timely: boolean;
      /** @description The last day of the period that it is about. */
      validTo: string;
    };
    RenumberingDto: {
      /** Format: uuid */
      attachmentId: string;
      /** @description Why they had been counted wrong; stands beside every number that moves. */
      reason: string;
      /** @description How many it has. */
      sheets: number;
    };
    ReopenDto: {
      reason: string;
      /** @enum {string} */
      reasonCode:
        'answer-incomplete' | 'appeal-granted' | 'citizen-disagrees' | 'closed-by-mistake' | 'other' | 'work-not-done';
    };
    ReplacementDto: {
      /** @description What shows that the group wants it so: the minutes of an assembly, a letter with their signatures. */
      document: string;
      person: components['schemas']['PersonDto'];
    };
    ReplyDto: {
      /** @enum {string} */
      channel: 'desk' | 'email' | 'internal' | 'open311' | 'phone' | 'post' | 'web';
      /**
       * Format: uuid
       * @description The question this replies to, from the case's `openQuestion`.
       */
      requestId: string;
      text: string;
    };
    ReportNumberDto: {
      /** @description Number of the report within its visit. */
      report: number;
    };
    RepresentativeDto: {
      /** @description What shows that they speak for the party: minutes of an assembly, a power of attorney. */
      accreditation: string;
      name: string;
    };
    RequirementsCheckDto: {
      met?: string[] | null;
      missing?: string[] | null;
      /** @description Only requirements that hang on a condition. */
      notApplicable?: string[] | null;
      remarks?: string | null;
    };
    ReservedLineDto: {
      caseId: string;
      delivered: boolean;
      department: string | null;
      dueOn: string;
      filedOn: string;
      folio: string;
      /** @description It stands nowhere, since those it would go to are accused: the supervisor on its list says where it goes. */
      needsRuling: boolean;
      officer: string | null;
      overdue: boolean;
      procedure: string;
      status: string;
      version: number;
      waiting: boolean;
    };
    ReservedPageDto: {
      next?: string;
      rows: components['schemas']['ReservedLineDto'][];
      stale?: boolean;
    };
    ReserveDto: {
      accused: components['schemas']['AccusedShownDto'];
      /** @description Sealed by its procedure, or raised by somebody. */
      ground: string;
      readers: components['schemas']['ReaderDto'][];
      unit: string;
    };
    ResolutionDto: {
      contentHash: string;
      draftId: string;
      outcome: string;
    };
    ResponseTimeFiguresDto: {
      /** @description When they were computed (ISO 8601 UTC). */
      at: string;
      /** @enum {string|null} */
      by: 'channel' | 'department' | 'month' | 'officer' | 'procedure' | null;
      from: string;
      groups: components['schemas']['GroupFiguresDto'][];
      /** @description Position of the log: every event up to it is in them. */
      position: number;
      to: string;
      total: components['schemas']['GroupFiguresDto'];
    };
    RetriedDto: {
      /** @description How many of them were dead and are pending again. */
      retried: number;
    };
    RetriesDto: {
      /** @description Ids of dead duties. */
      duties: string[];
    };
    ReturnCaseDto: {
      reason: string;
      /** @enum {string} */
      reasonCode: 'misclassified' | 'not-our-matter' | 'not-our-territory' | 'other';
      suggestedDepartment?: string | null;
    };
    ReturnDto: {
      /**
       * Format: date
       * @description First day on which they are there again.
       */
      returnsOn: string;
    };
    ReviewDto: {
      /** @description From the case's `resolution`. */
      contentHash: string;
      /**
       * Format: uuid
       * @description From the case's `resolution`.
       */
      draftId: string;
      remarks?: string | null;
      /** @enum {string} */
      verdict: 'cleared' | 'objected';
    };
    ReviewShownDto: {
      at: string;
      by: string;
      note: string;
      /** @enum {string} */
      verdict: 'justified' | 'unjustified';
    };
    RevocationDto: {
      /** @description The act that revokes the other one; none where it had only been entered wrongly. */
      acuerdo?: string | null;
      reason: string;
    };
    RevokedDto: {
      acuerdo?: string;
      /** Format: date-time */
      at: string;
      /** @description Account id. */
      by: string;
      reason: string;
    };
    RoleDecisionDto: {
      payloadHash: string;
      /** Format: uuid */
      proposalId: string;
    };
    RoleDto: {
      /** @description Of officers and heads, and of nobody else. */
      department?: string | null;
      /** @enum {string} */
      role: 'administrator' | 'auditor' | 'clerk' | 'head' | 'legal-adviser' | 'officer' | 'supervisor';
    };
    RoleProposalDto: {
      account: string;
      department?: string;
      /** @description ISO 8601 UTC; 72 hours after the proposal. */
      expiresAt: string;
      /** @description Of exactly what is proposed: whoever approves it names it. */
      payloadHash: string;
      proposalId: string;
      /** @description Account of who proposed it: another administrator approves. */
      proposer: string;
      role: string;
    };
    RoleProposalsDto: {
      proposals: components['schemas']['RoleProposalDto'][];
    };
    RulingDto: {
      department: string;
      order: string;
    };
    SavedViewDto: {
      assigned?: string;
      /** @description Absent where only a look at each case tells. */
      cases?: number;
      department: string;
      filter?: string;
      id: string;
      matter?: string;
      /** @description There are more than were counted. */
      more?: boolean;
      name: string;
      procedure?: string;
      status?: string;
    };
    SavedViewsDto: {
      views: components['schemas']['SavedViewDto'][];
    };
    ScheduleDto: {
      /** @description Minutes back to it. */
      back: number;
      /** @description Minutes from that place to this one. */
      direct?: number | null;
      /** @description An official act: whatever is not official gives way. */
      displaces?: boolean | null;
      /**
       * Format: uuid
       * @description The booking that they come from directly.
       */
      follows?: string | null;
      from: string;
      /** @description Who goes on a visit: ids of accounts. */
      participants?: string[] | null;
      /** @description Why it is put elsewhere, or takes the place of another one. */
      reason?: string | null;
      /** @description Minutes from the base. */
      there: number;
      until: string;
    };
    SealerLineDto: {
      /** @description How long the oldest commit has been waiting for its place in the order, ms. */
      lagMs: number;
      running: boolean;
    };
    ServiceRequestDto: {
      /** @description Taken and not kept: there are no accounts of citizens. */
      account_id?: string | null;
      /** @description Code of a place of the catalogue. */
      address_id?: string | null;
      address_string?: string | null;
      api_key: string;
      /** @description Code of a place of the catalogue, as the service definition lists them. */
      'attribute[colonia]'?: string | null;
      /** @description May have line breaks. */
      description: string;
      /** @description Taken and not kept: nothing here needs to know the telephone. */
      device_id?: string | null;
      /** Format: email */
      email?: string | null;
      first_name?: string | null;
      jurisdiction_id?: string | null;
      last_name?: string | null;
      lat?: number | null;
      long?: number | null;
      /** @description Kept as words below the description; never fetched. */
      media_url?: string | null;
      phone?: string | null;
      service_code: string;
    };
    SessionDto: {
      /**
       * @description What is still to be shown before the session opens anything: a code, a second factor to enrol, a password of one's own.
       * @enum {string}
       */
      due?: 'code' | 'enrolment' | 'password';
      /**
       * Format: date-time
       * @description When the session ends, ISO 8601 UTC.
       */
      expiresAt: string;
      staff: components['schemas']['SignedInStaffDto'];
    };
    SessionLine: {
      /** @description Party → present, excused or absent. */
      attendance: {
        [key: string]: string;
      };
      hour?: string;
      /** @description The act of the session. */
      minutes?: string;
      place?: string;
      /** @description How often it was postponed. */
      postponed: number;
      /** @description With some of the parties apart. */
      separate?: boolean;
      session: number;
      sessionOn: string;
      /** @enum {string} */
      stage: 'held' | 'not-held' | 'scheduled';
      unsigned: string[];
    };
    SessionRecordDto: {
      attendance: components['schemas']['AttendanceDto'][];
      held: boolean;
      /** @description The act of the session, for everybody who reads the case. */
      minutes: string;
      /** @description With some of the parties apart: the others are not told of. */
      separate?: boolean | null;
      /** @description Who was there and refused to sign. */
      unsigned?: string[] | null;
    };
    SheetDto: {
      /** @description Who signed, in the order of the sheet; at most 150 at once. */
      cosigners: components['schemas']['CosignerDto'][];
    };
    SheetRequirementDto: {
      basis: components['schemas']['BasisDto'][];
      code: string;
      issuer: string;
      kind: string;
      name: string;
    };
    SheetsBeforeDto: {
      firstSheet: number;
      lastSheet: number;
      on: string;
      reason?: string;
    };
    SheetTermDto: {
      basis: components['schemas']['BasisDto'][];
      length: number | null;
      startRule: string;
      unit: string;
    };
    ShownActDto: {
      heldOn: string;
      number: string;
    };
    ShownMarkDto: {
      basis: string;
      classification: string;
      description: string;
      harmTest?: string;
      reason: string;
      spans: components['schemas']['ShownSpanDto'][];
      staysElsewhere?: boolean;
      until?: string;
    };
    ShownSpanDto: {
      end: number;
      start: number;
    };
    SignedInStaffDto: {
      department?: string;
      /** Format: uuid */
      id: string;
      institution: string;
      name: string;
      /** @enum {string} */
      role: 'administrator' | 'auditor' | 'clerk' | 'head' | 'legal-adviser' | 'officer' | 'supervisor';
    };
    SignInDto: {
      /** Format: password */
      password: string;
      /** @description Letter case and accents do not matter. */
      username: string;
    };
    SilenceCertificateDto: {
      /**
       * Format: date
       * @description The day on which the constancia was asked for.
       */
      requestedOn?: string | null;
    };
    SilenceRefutationDto: {
      /** @description Why silence took no effect, with the law it rests on. */
      reason: string;
    };
    SituationReportDto: {
      access?: string | null;
      /** @description Who of the authorities was there. */
      authorities?: string | null;
      community: string;
      communityName: string;
      conflicts?: string | null;
      /**
       * Format: date
       * @description The day on which it was so.
       */
      informationOn: string;
      place: string;
      population?: number | null;
      remarks?: string | null;
      risks?: string | null;
      /** @description Water, energy, health, education, roads. */
      services?: string | null;
    };
    SituationReportLineDto: {
      access?: string;
      approved: boolean;
      authorities?: string;
      by: string;
      community: string;
      communityName?: string;
      conflicts?: string;
      informationOn: string;
      place: string;
      population?: number;
      remarks?: string;
      report: number;
      risks?: string;
      services?: string;
    };
    SnippetDto: {
      id: string;
      /** @description What it is called up by, after a slash: letters, digits and hyphens, kept in small letters. No two of an owner have the same. */
      keyword: string;
      /** @description With variables (`{{folio}}`) that are filled in where it is put. Not the place for anybody's data. */
      text: string;
      title: string;
      /** @description For `If-Match`. */
      version: number;
    };
    SnippetsDto: {
      /** @description In the order of their keywords. */
      snippets: components['schemas']['SnippetDto'][];
    };
    SpanDto: {
      end: number;
      start: number;
    };
    SpentFiguresDto: {
      businessDays: components['schemas']['DayFiguresDto'];
      calendarDays: components['schemas']['DayFiguresDto'];
    };
    StaffAccountDto: {
      active: boolean;
      department?: string;
      /** @description Whether they sign in by an identity provider. */
      external: boolean;
      /** Format: uuid */
      id: string;
      name: string;
      /** @enum {string} */
      role: 'administrator' | 'auditor' | 'clerk' | 'head' | 'legal-adviser' | 'officer' | 'supervisor';
      /** @description Whether they enrolled one. */
      secondFactor: boolean;
      username: string;
    };
    StageShownDto: {
      name: string;
      phase: string;
      stage: string;
      tasks: components['schemas']['TaskShownDto'][];
    };
    StandingVersionDto: {
      about?: string;
      document: string;
      expired: boolean;
      expiresAt: string;
      payloadHash: string;
      proposedAt: string;
      /** @description Account of who proposed it: somebody else approves. */
      proposer: string;
      versionId: string;
    };
    StatusQueryDto: {
      code: string;
      folio: string;
      institution: string;
    };
    StepReceipt: {
      caseId: string;
      status: string;
      version: number;
    };
    SuspensionDto: {
      /** @description Number and date of the published act. */
      acuerdo: string;
      /**
       * Format: date
       * @description First day on which no term runs.
       */
      from: string;
      legalBasis?: string | null;
      /** @description Why, e.g. "Suspensión de labores por inundación". */
      name: string;
      /**
       * Format: date
       * @description Last one.
       */
      to: string;
    };
    SuspensionSpanDto: {
      from: string;
      requestId: string;
      to?: string;
    };
    TaskResultDto: {
      /** @description What shows it: number and date of the record, the receipt, the minutes. */
      evidence: string;
      /** @description What came of it: one of the task's outcomes. */
      outcome: string;
      /** @description Code of the procedure's task. */
      task: string;
      /** @description Where several units do it, each for itself: which. */
      unit?: string | null;
    };
    TaskShownDto: {
      blocking: boolean;
      dueOn?: string;
      kind: string;
      name: string;
      outcome?: components['schemas']['CodedNameDto'];
      /** @description While it may be recorded: what it may come to. */
      outcomes?: components['schemas']['CodedNameDto'][];
      overdue?: boolean;
      phase: string;
      task: string;
      unit?: string;
    };
    TaskSilenceDto: {
      /** @description Code of the procedure's task. */
      task: string;
      /** @description Where several units do it, each for itself: which. */
      unit?: string | null;
    };
    TimeAccountFiguresDto: {
      /** @description When they were computed (ISO 8601 UTC). */
      at: string;
      from: string;
      offices: components['schemas']['OfficeTimeAccountDto'][];
      /** @description Position of the log: every event up to it is in them. */
      position: number;
      to: string;
      total: components['schemas']['OfficeTimeAccountDto'];
      /** @description The last day that counts, of cases whose answer has not arrived. */
      until: string;
    };
    TimelineEntryDto: {
      /** @description When it counts from, ISO 8601 UTC. */
      at: string;
      /** @description Fields whose content is blocked: it is there, and not shown to this reader. */
      blocked?: string[];
      by: components['schemas']['ActorDto'];
      data: {
        [key: string]: unknown;
      };
      /** @description Fields whose content was erased. */
      erased?: string[];
      recordedAt: string;
      source: string;
      type: string;
      version: number;
      /** @description The same in words, in Spanish. */
      words: string;
    };
    TravelDto: {
      /** @description Minutes back to it. */
      back: number;
      /** @description Minutes from that place to this one. */
      direct?: number | null;
      /**
       * Format: uuid
       * @description The booking that they come from directly.
       */
      follows?: string | null;
      from: string;
      /** @description Who goes on a visit: ids of accounts. */
      participants?: string[] | null;
      /** @description Minutes from the base. */
      there: number;
      until: string;
    };
    ValidityLine: {
      /** @description The renewal that keeps it valid, or the one that did not. */
      renewal?: components['schemas']['RenewalLine'];
      since?: string;
      /** @enum {string} */
      status: 'expired' | 'not-yet-valid' | 'revoked' | 'suspended' | 'valid' | 'valid-under-timely-renewal';
      until?: string;
    };
    VerifiedLicence: {
      establishment?: string;
      giro?: string;
      institution: string;
      number: string;
      place?: string;
      renewal?: {
        basis: string[];
        filedOn: string;
      };
      /** @enum {string} */
      status: 'expired' | 'not-yet-valid' | 'revoked' | 'suspended' | 'valid' | 'valid-under-timely-renewal';
      /** @description Of what stands: its last day, as far as it is known. */
      until?: string;
      validFrom: string;
      validTo?: string;
    };
    VersionSourceDto: {
      about?: string;
      caseId: string;
      document: string;
      text: string;
      title: string;
    };
    ViewLineDto: {
      /** @description Commits that it has not read yet. */
      behind: number;
      /** @description How long the next of them has been waiting, ms. */
      lagMs: number;
      name: string;
      /** @description Streams that it could not fold: their rows stand still. */
      parked: number;
      /** @description Whether a worker runs it. */
      running: boolean;
      /** @enum {string} */
      state: 'building' | 'served' | 'waiting';
    };
    ViolenceRiskDto: {
      reason: string;
      violenceRisk: boolean;
    };
    VisitPlanDto: {
      /** @description Who drives, who pays, what there is to eat. */
      arrangements?: string | null;
      /** @description Code of the community: small letters, digits and hyphens. */
      community?: string | null;
      /** @description Folio of the case it was asked for in. */
      folio?: string | null;
      host?: components['schemas']['HostDto'] | null;
      /** @description Code of the municipality. */
      place: string;
      /** @description What is played, or the way through the day. */
      programme?: string | null;
      subject: string;
      travel: components['schemas']['TravelDto'];
    };
    VoidingDto: {
      /** @description Of a duplicate: the folio of the case that stays, as its acuse has it. */
      keptFolio?: string | null;
      /** @description What happened, for who confirms it and who looks into it later. */
      reason: string;
      /** @enum {string} */
      reasonCode: 'duplicate' | 'registered-in-error';
    };
    WaitDto: {
      ref?: string;
      what: string;
    };
    WebhookDto: {
      /** Format: uuid */
      apiKey: string;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description Since when every call has failed.
       */
      failingSince?: string;
      /** Format: uuid */
      id: string;
      kinds: (
        | 'case.accepted'
        | 'case.answered'
        | 'case.classified'
        | 'case.closed'
        | 'case.dismissed'
        | 'case.lapsed'
        | 'case.notified'
        | 'case.referred'
        | 'case.registered'
        | 'case.reopened'
        | 'case.resumed'
        | 'case.returned'
        | 'case.routed'
        | 'case.term-extended'
        | 'case.voided'
        | 'case.waiting'
        | 'case.withdrawn'
      )[];
      /** Format: date-time */
      lastDeliveryAt?: string;
      lastFailure?: components['schemas']['WebhookFailureDto'];
      /** Format: date-time */
      offAt?: string;
      /**
       * @description Why it is off: `failing` where nobody took anything for three days, `gone` where the answer was 410.
       * @enum {string}
       */
      offCause?: 'asked' | 'failing' | 'gone';
      on: boolean;
      url: string;
    };
    WebhookFailureDto: {
      /** Format: date-time */
      at: string;
      /** @description `http-500`, `timed-out`, `network-refused` and so on. */
      code: string;
    };
    WebhookReceiptDto: {
      /** Format: uuid */
      id: string;
    };
    WebhooksDto: {
      webhooks: components['schemas']['WebhookDto'][];
    };
    WebhookSecretDto: {
      /** Format: uuid */
      id: string;
      /** @description With which messages are signed. Shown now and never again, nor to a repeated request. */
      secret?: string;
    };
    WhatIfGroupDto: {
      /** @description Their date could not be counted anew. */
      asTheyAre: number;
      cases: number;
      concluded: number;
      department: string;
      onTimeNow: number;
      onTimeThen: number;
      open: number;
      overdueNow: number;
      overdueThen: number;
    };
    WhatIfSliceDto: {
      /** @description When they were computed (ISO 8601 UTC). */
      at: string;
      departments: components['schemas']['WhatIfGroupDto'][];
      from: string;
      largest: components['schemas']['MovedCaseDto'][];
      lookedAt: number;
      next?: string;
      /** @description Cases of the period in all; told with the first slice. */
      outOf?: number;
      /** @description Position of the log: every event up to it is in them. */
      position: number;
      to: string;
      today: string;
    };
    WithdrawDto: {
      reason?: string | null;
      /** @enum {string} */
      reasonCode: 'citizen-request' | 'need-gone' | 'other';
    };
    WorkStepDto: {
      /** @description What was done and found. */
      label?: string | null;
      /** @description Code of the task, e.g. visitar. */
      step: string;
    };
    ZoneDto: {
      /** @description Code of the place whose shape it is. */
      id: string;
      name: string;
      /** @description As GeoJSON's MultiPolygon: longitude and latitude in WGS 84 degrees; each ring ends where it begins. */
      polygons: number[][][][];
    };
    ZonePublicationDto: {
      /** @description ISO 8601 UTC. */
      publishedAt: string;
      /** @description Account id, or what loaded it. */
      publishedBy: string;
      /** Format: date */
      publishedOn: string;
      /** @description Corners of all shapes. */
      vertices: number;
      /** @description Hash of the map: what a registration names that was placed by it. */
      zoneMap: string;
      zones: number;
    };
    ZonePublicationsDto: {
      /** @description The newest first: the first one is in force. */
      publications: components['schemas']['ZonePublicationDto'][];
    };
    ZoneReceiptDto: {
      /** Format: date */
      publishedOn: string;
      /** @description Corners of all shapes. */
      vertices: number;
      /** @description Hash of the map: what a registration names that was placed by it. */
      zoneMap: string;
      zones: number;
    };
    ZonesDto: {
      /** @description Absent where no map was ever published. */
      published?: components['schemas']['ZoneReceiptDto'];
      /** @description In the order of their ids. */
      zones: components['schemas']['ZoneDto'][];
    };
  };
  responses: {
    /** @description What was sent is not well formed, or not one of the values that can be */
    Refused400: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Nobody is signed in */
    Refused401: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Not for this role or key, not for this case, or not before the sign-in is complete; sent by a page of another site */
    Refused403: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Not there, or not for who asks */
    Refused404: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Not a form in which this is told */
    Refused406: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Not in the present state; or the same Idempotency-Key is under way */
    Refused409: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Somebody was there before: the version is another by now */
    Refused412: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Larger than what is taken */
    Refused413: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description A part of the address is too long */
    Refused414: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Not a media type that is taken */
    Refused415: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Well formed, and refused; or the same Idempotency-Key came with something else */
    Refused422: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description If-Match is missing */
    Refused428: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Too often; Retry-After says when again */
    Refused429: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The address and the header fields together are too long */
    Refused431: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The store is out of reach; Retry-After says when again, and the same key finds out what happened */
    Refused503: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  AbsencesController_list: {
    parameters: {
      query?: {
        /** @description Instead of a day: whoever is away on it or later. */
        from?: string;
        /** @description A day; without it, and without `from`, today. */
        on?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AbsencesDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AbsencesController_record: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AbsenceDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AbsenceReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AbsencesController_end: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReturnDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AbsenceReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AccessesController_list: {
    parameters: {
      query?: {
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecordedAccessDto'][];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AccountsController_list: {
    parameters: {
      query?: {
        /** @description Where the page before ended. */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountsDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AccountsController_open: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewAccountDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AccountsController_close: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AccountsController_resetPassword: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AccountsController_reopen: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AccountsController_changeRole: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RoleDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  RoleProposalsController_approve: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RoleDecisionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  RoleProposalsController_propose: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RoleDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoleProposalsDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  RoleProposalsController_reject: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RoleDecisionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AccountsController_resetSecondFactor: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  RoleProposalsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoleProposalsDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AgendaController_page: {
    parameters: {
      query: {
        /** @description Where the page before ended. */
        cursor?: string;
        /** @description The first day. */
        from: string;
        limit?: number;
        /** @description `band`, or the id of somebody who travels. */
        resource?: string;
        /** @description The last day, a year later at most. */
        to: string;
      };
      header?: never;
      path: {
        agenda: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgendaPageDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AgendaController_request: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request */
        'Idempotency-Key': string;
      };
      path: {
        agenda: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PerformanceRequestDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BookingReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AgendaController_booking: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        agenda: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BookingPageDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AgendaController_notHeld: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request */
        'Idempotency-Key': string;
      };
      path: {
        agenda: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NotHeldDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BookingReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AgendaController_cancel: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request */
        'Idempotency-Key': string;
      };
      path: {
        agenda: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CancellationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BookingReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AgendaController_confirm: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request */
        'Idempotency-Key': string;
      };
      path: {
        agenda: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BookingReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AgendaController_held: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request */
        'Idempotency-Key': string;
      };
      path: {
        agenda: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HeldDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BookingReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AgendaController_schedule: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request */
        'Idempotency-Key': string;
      };
      path: {
        agenda: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScheduleDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BookingReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AgendaController_entrust: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request */
        'Idempotency-Key': string;
      };
      path: {
        agenda: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EntrustingDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntrustedDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  ApiKeysController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeysDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  ApiKeysController_issue: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewApiKeyDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeyReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  ApiKeysController_revoke: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeyReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AttachmentDownloadController_download: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        attachmentId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  BreakGlassController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OpeningDto'][];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  BreakGlassController_open: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BreakGlassDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GlassReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  BreakGlassController_review: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GlassReviewDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CalendarsController_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarPageDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CalendarsController_revoke: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request */
        'Idempotency-Key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevocationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarChangeDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CalendarsController_declareHoliday: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HolidayDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarChangeDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CalendarsController_declareSuspension: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SuspensionDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarChangeDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CasesController_find: {
    parameters: {
      query?: {
        /** @description Where the page before ended. */
        cursor?: string;
        /** @description Exact folio. */
        folio?: string;
        limit?: number;
        /**
         * @description Words of the subject or the applicant's name; the last one may be incomplete. Three to six digits alone are the end of a folio, seven to
         *     fifteen a telephone number of the applicant, however they are spaced; where no case has it, the digits are looked for as a word.
         */
        q?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasesFoundDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CasesController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OpenedFileDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CaseStepsController_accept: {
    parameters: {
      query?: never;
      header: {
        /** @description true: nothing is written; the answer has the version the case would have (the present one: it would change nothing) and its present status */
        'Dry-Run'?: string;
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  ReserveController_grant: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AccessDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  ReserveController_withdraw: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AccessDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AccessesController_ofCase: {
    parameters: {
      query?: {
        limit?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecordedAccessDto'][];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  ReserveController_accuse: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NamingDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CasesController_acuse: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcuseDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CasesController_acusePdf: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  InstructionController_admit: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AdmissionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CaseStepsController_answer: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnswerDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AppealController_decide: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AppealDecisionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AppealController_file: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AppealDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  ResolutionController_approve: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DraftReadDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CaseStepsController_assign: {
    parameters: {
      query?: never;
      header: {
        /** @description true: nothing is written; the answer has the version the case would have (the present one: it would change nothing) and its present status */
        'Dry-Run'?: string;
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AssignOfficerDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AttachmentsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AttachmentsController_add: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
        /** @description UTF-8, percent-encoded, at most 150 characters */
        'X-File-Name': string;
        /** @description How many sheets of paper it shows; 1 if left out */
        'X-Sheets'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/octet-stream': string;
        'application/pdf': string;
        'image/jpeg': string;
        'image/png': string;
        'image/webp': string;
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AttachmentsController_withdraw: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        attachmentId: string;
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AttachmentWithdrawalDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AttachmentsController_renumber: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RenumberingDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  BreakGlassController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GlassFileDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  InstructionController_classify: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClassificationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CaseStepsController_close: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  InstructionController_correct: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  GroupController_list: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SheetDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CaseDeadlineController_explain: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseDeadlineDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CaseDeadlineController_page: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  ProposalsController_confirm: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecisionConfirmationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  ProposalsController_reject: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecisionRejectionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  InstructionController_dismiss: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DismissalDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  ResolutionController_draft: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DraftDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CustodyController_approve: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ErasureApprovalDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CustodyController_propose: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ErasureProposalDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CustodyController_reject: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ErasureRejectionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  ExtensionController_extend: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExtensionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CustodyController_lift: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HoldLiftingDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CustodyController_hold: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HoldDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  JoinderController_join: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['JoinderDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  JoinderController_undo: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['JoinderUndoneDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  LapseController_archive: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LapseDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  LapseController_warn: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LapseWarningDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  LettersController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseLettersDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  LettersController_issue: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LetterDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  LettersController_pdf: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        letterId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  LettersController_text: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        letterId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  LettersController_draft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LetterDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterDraftDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  LettersController_preview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LetterDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  LicenceController_page: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LicenceDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  LicenceController_issue: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LicenceIssueDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LicenceReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  LicenceController_approve: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MeasureApprovalDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LicenceReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  LicenceController_reject: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MeasureRejectionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LicenceReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  LicenceController_propose: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LicenceMeasureDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LicenceReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  LicenceController_renew: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LicenceRenewalDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LicenceReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  ReserveController_lower: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LoweringDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  MediationController_page: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediationDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  MediationController_open: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediationOpeningDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediationReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  MediationController_act: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  MediationController_agree: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AgreementDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediationReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  MediationController_reschedule: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CommitmentDateDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediationReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  MediationController_declare: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CommitmentDeclarationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediationReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  MediationController_verify: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CommitmentVerificationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediationReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  MediationController_deliver: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DeliveryDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediationReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  MediationController_endEarly: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EarlyEndDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediationReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  MediationController_concludeWithout: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FailureDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediationReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  MediationController_invite: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InvitationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediationReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  MediationController_refuse: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NotMediableDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediationReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  MediationController_notes: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediationNotesDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  MediationController_note: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediationNoteDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediationReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  MediationController_postpone: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PostponementDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediationReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  MediationController_recordSession: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SessionRecordDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediationReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  MediationController_schedule: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AppointmentDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediationReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  MediationController_noteRisk: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ViolenceRiskDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediationReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CaseStepsController_note: {
    parameters: {
      query?: never;
      header: {
        /** @description true: nothing is written; the answer has the version the case would have (the present one: it would change nothing) and its present status */
        'Dry-Run'?: string;
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NoteDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CaseStepsController_notify: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NotificationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  NotificationController_attempt: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NotificationAttemptDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  NotificationController_serve: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NotificationServiceDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  InstructionController_requestOpinions: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpinionRequestDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  InstructionController_recordOpinionSilence: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpinionSilenceDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  InstructionController_withdrawOpinion: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpinionWithdrawalDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  InstructionController_giveOpinion: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpinionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  NotificationController_name: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PartyDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  PresenceController_look: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PresenceDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  PresenceController_leave: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  InstructionController_notifyPrevention: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreventionNotificationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  InstructionController_answerPrevention: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreventionReplyDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  InstructionController_prevent: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreventionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  PublicVersionsController_approve: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PublicVersionApprovalDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  PublicVersionsController_propose: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PublicVersionProposalDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  PublicVersionsController_reject: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PublicVersionRejectionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  PublicVersionsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicVersionsDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  PublicVersionsController_pdf: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        versionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  PublicVersionsController_proposal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposedVersionDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  PublicVersionsController_preview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  PublicVersionsController_source: {
    parameters: {
      query: {
        /** @description Of a letter: its id. */
        about?: string;
        document: 'answer' | 'letter' | 'petition';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VersionSourceDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CaseStepsController_ask: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['QuestionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  ReserveController_raise: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RaisingDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CaseStepsController_rebind: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RebindDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CustodyController_rectify: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RectificationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  InstructionController_answerReferral: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReferralAnswerDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  InstructionController_referralSilence: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReferralSilenceDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  InstructionController_refer: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReferralDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CaseStepsController_reopen: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReopenDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CaseStepsController_recordReply: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReplyDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  GroupController_replace: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReplacementDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  InstructionController_check: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequirementsCheckDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CaseStepsController_giveBack: {
    parameters: {
      query?: never;
      header: {
        /** @description true: nothing is written; the answer has the version the case would have (the present one: it would change nothing) and its present status */
        'Dry-Run'?: string;
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReturnCaseDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  ResolutionController_review: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReviewDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CaseStepsController_rule: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RulingDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  ResolutionController_sign: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DraftReadDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  SilenceController_certify: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SilenceCertificateDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  SilencePaperController_print: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  SilenceController_setAside: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SilenceRefutationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  StagesController_begin: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CaseStepsController_recordStep: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WorkStepDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  StagesController_recordSilence: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TaskSilenceDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  StagesController_record: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TaskResultDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CaseDeadlineController_account: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  VoidingController_void: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VoidingDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CaseStepsController_withdraw: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request, 8 to 128 characters */
        'Idempotency-Key': string;
        /** @description The ETag of the version decided on, e.g. "3" */
        'If-Match': string;
      };
      path: {
        /** @description The case */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WithdrawDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReceipt'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CatalogueController_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CatalogueDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CatalogueController_changes: {
    parameters: {
      query: {
        after: string;
        before: string;
        /** @description Whose versions they are. */
        procedure: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CatalogueChangesDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CatalogueController_check: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CatalogueCheckDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  ChangesController_follow: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      406: components['responses']['Refused406'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  DepartmentSnippetsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SnippetsDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  DepartmentSnippetsController_keep: {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that was shown, of one that is changed; left out of a new one */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewSnippetDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KeptSnippetDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  DepartmentSnippetsController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  DepartmentsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DepartmentDto'][];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  DepartmentsController_read: {
    parameters: {
      query?: {
        /** @description In whose hands it is: id of an account. */
        assigned?: string;
        /** @description Where the page before ended. */
        cursor?: string;
        filter?:
          | 'due-today'
          | 'kept-silent'
          | 'may-be-archived'
          | 'may-be-warned'
          | 'mine'
          | 'opinions'
          | 'overdue'
          | 'returned'
          | 'to-confirm'
          | 'unanswered'
          | 'unassigned'
          | 'unclassified'
          | 'waiting';
        limit?: number;
        /** @description Code of a matter. */
        matter?: string;
        /** @description Code of a procedure. */
        procedure?: string;
        /** @description Where the case stands, e.g. in-progress. */
        status?: string;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InboxPageDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  DepartmentsController_counts: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InboxCountDto'][];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  DepartmentsController_officers: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficerLineDto'][];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  DepartmentLinesController_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DepartmentLinesDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  GoalsController_read: {
    parameters: {
      query: {
        year: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GoalsDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  GoalsController_define: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GoalDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GoalReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  GoalsController_authorise: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request */
        'Idempotency-Key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GoalAuthorisationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GoalReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  GoalsController_revise: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request */
        'Idempotency-Key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GoalRevisionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GoalReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  InstitutionController_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstitutionPageDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  LicencesController_read: {
    parameters: {
      query?: {
        cursor?: string;
        /** @description Of these departments one sees all that one may. */
        department?: string;
        /** @description Only those whose period ends from today until so many natural days from now. */
        expiringWithin?: number;
        limit?: number;
        procedure?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LicencesDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  MergersController_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MergersDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  MergersController_merge: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MergerDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MergerReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  OperationsController_dead: {
    parameters: {
      query?: {
        /** @description Where the page before ended. */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeadDutiesDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  OperationsController_retry: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RetriesDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetriedDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  OperationsController_lags: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedPageDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  BacklogController_open: {
    parameters: {
      query?: {
        /** @description By department if left out. */
        by?: 'channel' | 'department' | 'officer' | 'place' | 'procedure';
        department?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BacklogFiguresDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  PlacesController_byPlace: {
    parameters: {
      query?: {
        department?: string;
        /** @description First month, YYYY-MM; the present month if left out. */
        from?: string;
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlaceFiguresDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  BacklogController_rated: {
    parameters: {
      query?: {
        /** @description By department if left out. */
        by?: 'channel' | 'department' | 'month' | 'procedure';
        department?: string;
        /** @description First month, YYYY-MM; the present month if left out. */
        from?: string;
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RatingFiguresOfAllDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  TimeAccountController_read: {
    parameters: {
      query?: {
        department?: string;
        /** @description First month, YYYY-MM; the present month if left out. */
        from?: string;
        procedure?: string;
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TimeAccountFiguresDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  TimeAccountController_table: {
    parameters: {
      query?: {
        department?: string;
        /** @description First month, YYYY-MM; the present month if left out. */
        from?: string;
        procedure?: string;
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  WhatIfController_read: {
    parameters: {
      query?: {
        /** @description Labours suspended besides, from this day to `closedTo`, both included. */
        closedFrom?: string;
        closedTo?: string;
        cursor?: string;
        /** @description Another length of every term; each keeps its own if left out. */
        days?: number;
        department?: string;
        /** @description First month, YYYY-MM; the present month if left out. */
        from?: string;
        procedure?: string;
        /** @description Saturdays are worked. */
        saturdays?: 'yes';
        to?: string;
        /** @description Of `days`: business days if left out. */
        unit?: 'business-days' | 'calendar-days';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WhatIfSliceDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  PeopleController_lookUp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LookUpDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PeopleFoundDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  CasesController_register: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterPetitionDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcuseDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  PeopleController_duplicates: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BegunPetitionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LikelyDuplicatesDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  ProceduresController_list: {
    parameters: {
      query?: {
        institution?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProcedureListDto'];
        };
      };
      400: components['responses']['Refused400'];
      404: components['responses']['Refused404'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  ProceduresController_read: {
    parameters: {
      query?: {
        institution?: string;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FullProcedureSheetDto'];
        };
      };
      400: components['responses']['Refused400'];
      404: components['responses']['Refused404'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  ProceduresController_asked: {
    parameters: {
      query?: {
        institution?: string;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FilledFormDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AskedRequirementsDto'];
        };
      };
      400: components['responses']['Refused400'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  AccessesController_own: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StatusQueryDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnAccessDto'][];
        };
      };
      400: components['responses']['Refused400'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  PublicAttachmentsController_bring: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
        /** @description UTF-8, percent-encoded, at most 150 characters */
        'X-File-Name': string;
        'X-Folio': string;
        /** @description Where there are several */
        'X-Institution'?: string;
        /** @description The secret code of the acuse */
        'X-Secret-Code': string;
        /** @description How many sheets of paper it shows; 1 if left out */
        'X-Sheets'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/octet-stream': string;
        'application/pdf': string;
        'image/jpeg': string;
        'image/png': string;
        'image/webp': string;
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      400: components['responses']['Refused400'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  LicencesController_verify: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LicenceVerificationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VerifiedLicence'];
        };
      };
      400: components['responses']['Refused400'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  PublicRatingsController_read: {
    parameters: {
      query?: {
        institution?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicRatingsDto'];
        };
      };
      400: components['responses']['Refused400'];
      404: components['responses']['Refused404'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  PublicStatusController_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StatusQueryDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      400: components['responses']['Refused400'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  RegisterBookController_read: {
    parameters: {
      query?: {
        /** @description Where the page before ended. */
        cursor?: string;
        /** @description First day; today in the institution's zone if left out. */
        from?: string;
        limit?: number;
        /** @description Code of an office: only what was taken down there. Numbers that were never used are of none. */
        office?: string;
        /** @description Code of the series; the institution's own if left out. */
        series?: string;
        to?: string;
        /** @description The whole of a civil year, in place of days. */
        year?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegisterBookDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  ReservedCasesController_list: {
    parameters: {
      query?: {
        /** @description Where the page before ended. */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReservedPageDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  OversightController_read: {
    parameters: {
      query?: {
        by?: 'channel' | 'department' | 'month' | 'officer' | 'procedure';
        department?: string;
        /** @description First month, YYYY-MM; the present month if left out. */
        from?: string;
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResponseTimeFiguresDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  OversightController_cases: {
    parameters: {
      query: {
        /** @description With `of=open`: only of this age, in calendar days. */
        age?: '0-15' | '16-30' | '181-' | '31-60' | '61-90' | '91-180';
        /** @description What `group` is one of. */
        by?: 'channel' | 'department' | 'month' | 'officer' | 'place' | 'procedure';
        /** @description Where the page before ended. */
        cursor?: string;
        department?: string;
        /** @description With `of=open`: only what stands so to its due date. */
        due?: 'later' | 'overdue' | 'soon' | 'waiting';
        /** @description First month, YYYY-MM; the present month if left out. */
        from?: string;
        /** @description With `by`: only this group. */
        group?: string;
        limit?: number;
        /** @description Which number of the figures. */
        of:
          | 'concluded'
          | 'dismissed'
          | 'had'
          | 'on-time'
          | 'open'
          | 'overdue'
          | 'pending'
          | 'pending-before'
          | 'rated'
          | 'received'
          | 'reopened'
          | 'transferred-in'
          | 'transferred-out'
          | 'voided'
          | 'withdrawn';
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CountedCasesDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  RetentionController_ended: {
    parameters: {
      query?: {
        /** @description Where the page before ended. */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EndedRetentionsDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  DepartmentsController_reviews: {
    parameters: {
      query?: {
        /** @description In whose hands it is: id of an account. */
        assigned?: string;
        /** @description Where the page before ended. */
        cursor?: string;
        filter?:
          | 'due-today'
          | 'kept-silent'
          | 'may-be-archived'
          | 'may-be-warned'
          | 'mine'
          | 'opinions'
          | 'overdue'
          | 'returned'
          | 'to-confirm'
          | 'unanswered'
          | 'unassigned'
          | 'unclassified'
          | 'waiting';
        limit?: number;
        /** @description Code of a matter. */
        matter?: string;
        /** @description Code of a procedure. */
        procedure?: string;
        /** @description Where the case stands, e.g. in-progress. */
        status?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InboxPageDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  DepartmentsController_rulings: {
    parameters: {
      query?: {
        /** @description In whose hands it is: id of an account. */
        assigned?: string;
        /** @description Where the page before ended. */
        cursor?: string;
        filter?:
          | 'due-today'
          | 'kept-silent'
          | 'may-be-archived'
          | 'may-be-warned'
          | 'mine'
          | 'opinions'
          | 'overdue'
          | 'returned'
          | 'to-confirm'
          | 'unanswered'
          | 'unassigned'
          | 'unclassified'
          | 'waiting';
        limit?: number;
        /** @description Code of a matter. */
        matter?: string;
        /** @description Code of a procedure. */
        procedure?: string;
        /** @description Where the case stands, e.g. in-progress. */
        status?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InboxPageDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  SavedViewsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedViewsDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  SavedViewsController_keep: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewSavedViewDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  SavedViewsController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  SecondFactorController_confirm: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FirstCodeDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EnrolledDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  SecondFactorController_begin: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EnrolmentDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  SessionsController_open: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignInDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  SessionsController_current: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CurrentSessionDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  SessionsController_close: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  SessionsController_changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewPasswordDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  SessionsController_prove: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProofDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  OidcController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OidcProvidersDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      404: components['responses']['Refused404'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  OidcController_begin: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      302: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      404: components['responses']['Refused404'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  OidcController_finish: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      404: components['responses']['Refused404'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  SnippetsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SnippetsDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  SnippetsController_keep: {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that was shown, of one that is changed; left out of a new one */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewSnippetDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KeptSnippetDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      412: components['responses']['Refused412'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      428: components['responses']['Refused428'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  SnippetsController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  DepartmentsController_unclassified: {
    parameters: {
      query?: {
        /** @description In whose hands it is: id of an account. */
        assigned?: string;
        /** @description Where the page before ended. */
        cursor?: string;
        filter?:
          | 'due-today'
          | 'kept-silent'
          | 'may-be-archived'
          | 'may-be-warned'
          | 'mine'
          | 'opinions'
          | 'overdue'
          | 'returned'
          | 'to-confirm'
          | 'unanswered'
          | 'unassigned'
          | 'unclassified'
          | 'waiting';
        limit?: number;
        /** @description Code of a matter. */
        matter?: string;
        /** @description Code of a procedure. */
        procedure?: string;
        /** @description Where the case stands, e.g. in-progress. */
        status?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InboxPageDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  VisitsController_plan: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VisitPlanDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BookingReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  VisitsController_authorise: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request */
        'Idempotency-Key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AuthorisationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BookingReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  VisitsController_demand: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request */
        'Idempotency-Key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DemandDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BookingReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  VisitsController_approve: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request */
        'Idempotency-Key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReportNumberDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BookingReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  VisitsController_report: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request */
        'Idempotency-Key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SituationReportDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BookingReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  VisitsController_communities: {
    parameters: {
      query?: {
        /** @description Where the page before ended. */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommunitiesDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  WebhooksController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhooksDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  WebhooksController_register: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewWebhookDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookSecretDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  WebhooksController_rotate: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookSecretDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  WebhooksController_switchOff: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  WebhooksController_switchOn: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  ZonesController_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ZonesDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  ZonesController_publish: {
    parameters: {
      query?: never;
      header: {
        /** @description A new value for each new request */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/geo+json': {
          [key: string]: unknown;
        };
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ZoneReceiptDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      413: components['responses']['Refused413'];
      414: components['responses']['Refused414'];
      415: components['responses']['Refused415'];
      422: components['responses']['Refused422'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  ZonesController_publications: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ZonePublicationsDto'];
        };
      };
      400: components['responses']['Refused400'];
      401: components['responses']['Refused401'];
      403: components['responses']['Refused403'];
      404: components['responses']['Refused404'];
      409: components['responses']['Refused409'];
      414: components['responses']['Refused414'];
      429: components['responses']['Refused429'];
      431: components['responses']['Refused431'];
      503: components['responses']['Refused503'];
    };
  };
  Open311Controller_discover: {
    parameters: {
      query?: {
        /** @description Not needed to read; some clients send it with every call. */
        api_key?: string;
        /** @description Asks other servers for fields beyond the standard; there are none here. */
        extensions?: string;
        /** @description Code of the institution; the only or first one if left out. */
        jurisdiction_id?: string;
      };
      header?: never;
      path: {
        format: 'json' | 'xml';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As GeoReport v2 has it */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
          'text/xml': unknown;
        };
      };
      /** @description What was sent is not well formed, or not one of the values that can be */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Not for this role or key, not for this case, or not before the sign-in is complete; sent by a page of another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Not there, or not for who asks */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Larger than what is taken */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Not a media type that is taken */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Too often; Retry-After says when again */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      431: components['responses']['Refused431'];
      /** @description The store is out of reach; Retry-After says when again, and the same key finds out what happened */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
    };
  };
  Open311Controller_list: {
    parameters: {
      query?: {
        /** @description Not needed to read; some clients send it with every call. */
        api_key?: string;
        end_date?: string;
        /** @description Asks other servers for fields beyond the standard; there are none here. */
        extensions?: string;
        /** @description Code of the institution; the only or first one if left out. */
        jurisdiction_id?: string;
        /** @description From 1. */
        page?: number;
        page_size?: number;
        /** @description Codes with commas between them. */
        service_code?: string;
        /** @description Ids with commas between them; overrides all other filters. */
        service_request_id?: string;
        /** @description W3C date and time, for example 2026-01-01T00:00:00Z, or a date. */
        start_date?: string;
        /** @description `open`, `closed` or both with a comma between them. */
        status?: string;
      };
      header?: never;
      path: {
        format: 'json' | 'xml';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As GeoReport v2 has it */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
          'text/xml': unknown;
        };
      };
      /** @description What was sent is not well formed, or not one of the values that can be */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Not for this role or key, not for this case, or not before the sign-in is complete; sent by a page of another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Not there, or not for who asks */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Larger than what is taken */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Not a media type that is taken */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Too often; Retry-After says when again */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      431: components['responses']['Refused431'];
      /** @description The store is out of reach; Retry-After says when again, and the same key finds out what happened */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
    };
  };
  Open311Controller_take: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        format: 'json' | 'xml';
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['ServiceRequestDto'];
      };
    };
    responses: {
      /** @description As GeoReport v2 has it */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
          'text/xml': unknown;
        };
      };
      /** @description What was sent is not well formed, or not one of the values that can be */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Not for this role or key, not for this case, or not before the sign-in is complete; sent by a page of another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Not there, or not for who asks */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Larger than what is taken */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Not a media type that is taken */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Too often; Retry-After says when again */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      431: components['responses']['Refused431'];
      /** @description The store is out of reach; Retry-After says when again, and the same key finds out what happened */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
    };
  };
  Open311Controller_request: {
    parameters: {
      query?: {
        /** @description Not needed to read; some clients send it with every call. */
        api_key?: string;
        /** @description Asks other servers for fields beyond the standard; there are none here. */
        extensions?: string;
        /** @description Code of the institution; the only or first one if left out. */
        jurisdiction_id?: string;
      };
      header?: never;
      path: {
        format: 'json' | 'xml';
        service_request_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As GeoReport v2 has it */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
          'text/xml': unknown;
        };
      };
      /** @description What was sent is not well formed, or not one of the values that can be */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Not for this role or key, not for this case, or not before the sign-in is complete; sent by a page of another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Not there, or not for who asks */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Larger than what is taken */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Not a media type that is taken */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Too often; Retry-After says when again */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      431: components['responses']['Refused431'];
      /** @description The store is out of reach; Retry-After says when again, and the same key finds out what happened */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
    };
  };
  Open311Controller_services: {
    parameters: {
      query?: {
        /** @description Not needed to read; some clients send it with every call. */
        api_key?: string;
        /** @description Asks other servers for fields beyond the standard; there are none here. */
        extensions?: string;
        /** @description Code of the institution; the only or first one if left out. */
        jurisdiction_id?: string;
      };
      header?: never;
      path: {
        format: 'json' | 'xml';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As GeoReport v2 has it */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
          'text/xml': unknown;
        };
      };
      /** @description What was sent is not well formed, or not one of the values that can be */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Not for this role or key, not for this case, or not before the sign-in is complete; sent by a page of another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Not there, or not for who asks */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Larger than what is taken */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Not a media type that is taken */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Too often; Retry-After says when again */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      431: components['responses']['Refused431'];
      /** @description The store is out of reach; Retry-After says when again, and the same key finds out what happened */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
    };
  };
  Open311Controller_service: {
    parameters: {
      query?: {
        /** @description Not needed to read; some clients send it with every call. */
        api_key?: string;
        /** @description Asks other servers for fields beyond the standard; there are none here. */
        extensions?: string;
        /** @description Code of the institution; the only or first one if left out. */
        jurisdiction_id?: string;
      };
      header?: never;
      path: {
        format: 'json' | 'xml';
        service_code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As GeoReport v2 has it */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
          'text/xml': unknown;
        };
      };
      /** @description What was sent is not well formed, or not one of the values that can be */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Not for this role or key, not for this case, or not before the sign-in is complete; sent by a page of another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Not there, or not for who asks */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Larger than what is taken */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Not a media type that is taken */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Too often; Retry-After says when again */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      431: components['responses']['Refused431'];
      /** @description The store is out of reach; Retry-After says when again, and the same key finds out what happened */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
    };
  };
  Open311Controller_token: {
    parameters: {
      query?: {
        /** @description Not needed to read; some clients send it with every call. */
        api_key?: string;
        /** @description Asks other servers for fields beyond the standard; there are none here. */
        extensions?: string;
        /** @description Code of the institution; the only or first one if left out. */
        jurisdiction_id?: string;
      };
      header?: never;
      path: {
        format: 'json' | 'xml';
        token_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As GeoReport v2 has it */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
          'text/xml': unknown;
        };
      };
      /** @description What was sent is not well formed, or not one of the values that can be */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Not for this role or key, not for this case, or not before the sign-in is complete; sent by a page of another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Not there, or not for who asks */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Larger than what is taken */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Not a media type that is taken */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      /** @description Too often; Retry-After says when again */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
      431: components['responses']['Refused431'];
      /** @description The store is out of reach; Retry-After says when again, and the same key finds out what happened */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeoReportError'][];
          'text/xml': unknown;
        };
      };
    };
  };
}
