// Made by `npm run web:types` from the OpenAPI document: not to be edited.

export interface paths {
  '/api/v1/absences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is away on a day; a head sees their own department. */
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
    /** Finds cases by folio or by words of their subject and applicant; accents do not matter. */
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
    /** Nothing is left to do on the case. */
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
  '/api/v1/cases/{id}/dismissal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ends a case whose prevention was not answered in its term. */
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
  '/api/v1/cases/{id}/erasures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Destroys the key of a person's data in this case; the history stays provable. */
    post: operations['CasesController_erase'];
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
    /** More days to answer, by an act that says why, where the law of the case allows them. */
    post: operations['ExtensionController_extend'];
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
    /** They did nothing after that: the file is archived. */
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
  '/api/v1/reviews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Cases whose draft waits for a legal opinion, by due date. */
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
      substitute?: string;
      /**
       * Format: date
       * @description Last day away.
       */
      to: string;
    };
    AccountReceiptDto: {
      /** Format: uuid */
      account: string;
      /** @description To hand over in person: it opens only the choosing of another. Shown now and never again, nor to a repeated request. */
      initialPassword?: string;
    };
    AccountsDto: {
      accounts: components['schemas']['StaffAccountDto'][];
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
      diligences?: string[];
      /** @description Why it is admitted although something is missing. */
      reason?: string;
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
        | 'confirm-joinder'
        | 'correct'
        | 'decide-appeal'
        | 'decline-joinder'
        | 'deliver'
        | 'dismiss'
        | 'draft'
        | 'erase'
        | 'extend'
        | 'file-appeal'
        | 'give-opinion'
        | 'join'
        | 'keep-deadline'
        | 'list-cosigners'
        | 'name-party'
        | 'note'
        | 'notify'
        | 'notify-prevention'
        | 'prevent'
        | 'rebind'
        | 'recompute'
        | 'record-opinion-silence'
        | 'record-step'
        | 'record-task'
        | 'record-task-silence'
        | 'refer'
        | 'referral-answer'
        | 'referral-silence'
        | 'register'
        | 'release-joined'
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
        | 'warn-of-lapse'
        | 'withdraw'
        | 'withdraw-attachment'
        | 'withdraw-opinion';
      waitsFor?: components['schemas']['WaitDto'][];
      /** @description Code of the refusal, or `already-done` where the step would change nothing. */
      why?: string;
    };
    AnswerDto: {
      legalBasis?: string;
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
      scopes: ('open311-requests' | 'read-figures' | 'register-petitions')[];
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
       * @enum {string}
       */
      outcome?: 'favourable' | 'inadmissible' | 'informative' | 'partial' | 'unfavourable';
      reasons: string;
      /** @enum {string} */
      verdict: 'dismissed' | 'modified' | 'revoked' | 'upheld';
    };
    AppealDto: {
      /**
       * @description Left out: what stands decided against that party, or a refusal by silence before any answer reached it.
       * @enum {string}
       */
      against?: 'dismissal' | 'lapse' | 'resolution' | 'silence';
      /**
       * Format: date
       * @description The day on the stamp, or the postmark.
       */
      filedOn: string;
      grounds: string;
      /** @description Why it is received although its term is over or unknown. */
      overrideReason?: string;
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
    ApplicantDto: {
      address?: string;
      /** Format: email */
      email?: string;
      /** @description CURP, CUI or whatever identifies the person; required where the procedure says so. */
      identifier?: string;
      /**
       * @description What it is, where that does not show: a passport, a tax number.
       * @enum {string}
       */
      identifierKind?: 'cui' | 'curp' | 'nit' | 'other' | 'passport' | 'rfc';
      /** @description Full name as the person gives it. */
      name: string;
      phone?: string;
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
       * @enum {string}
       */
      silenceSense?: 'conditional' | 'favourable' | 'informative' | 'unfavourable';
      /** @description Code of the procedure's task. */
      task?: string;
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
    BasisDto: {
      status?: string;
      sure?: string;
      text: string;
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
    CaseFoundDto: {
      applicant: string;
      caseId: string;
      department: string | null;
      filedOn: string;
      folio: string;
      status: string;
      subject: string;
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
      channel: string;
      closedOn?: string;
      /** @description Whether the case stands in that department's inbox. */
      delivered: boolean;
      department?: string;
      /** @description By the calendar in force. */
      dueOn: string;
      filedOn: string;
      folio: string;
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
      resolution?: components['schemas']['ResolutionDto'];
      returned: boolean;
      status: string;
      suspensions: components['schemas']['SuspensionSpanDto'][];
      termDays?: number;
      termFrom: string;
    };
    CauseDto: {
      basis: string;
      kind: string;
      name: string;
    };
    ClassificationDto: {
      /** @description Code of the matter, e.g. bache. */
      matter: string;
      /** @description Code of the place; left out, as it was. */
      place?: string;
      /** @description Code of the procedure, where it is another one. */
      procedure?: string;
      /** @description Required where the case was classified before. */
      reason?: string;
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
    CorrectionDto: {
      /** @description The whole person as it should have been taken down. */
      applicant?: components['schemas']['ApplicantDto'];
      /** @enum {string} */
      channel?: 'desk' | 'email' | 'internal' | 'open311' | 'phone' | 'post' | 'web';
      description?: string;
      /** @description Whether somebody must interpret, or the code of the language where it is another one. */
      interpreter?: boolean | string;
      /** @description Code of the language the person speaks. */
      language?: string;
      location?: components['schemas']['LocationDto'];
      office?: string;
      reason: string;
      subject?: string;
    };
    CosignerDto: {
      identifier?: string;
      /** @enum {string} */
      identifierKind?: 'cui' | 'curp' | 'nit' | 'other' | 'passport' | 'rfc';
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
    DepartmentDto: {
      code: string;
      name: string;
      /** @enum {string} */
      policy: 'by-hand' | 'least-loaded' | 'round-robin';
    };
    DismissalDto: {
      /** @description The rule that allows it. */
      legalBasis: string;
      reason: string;
    };
    DraftDto: {
      legalBasis?: string;
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
    ErasureDto: {
      /**
       * @description The legal basis.
       * @enum {string}
       */
      basis: 'arco-cancelacion' | 'consent-withdrawn' | 'court-order' | 'other' | 'retention-ended';
      /** @description `p1` for the applicant, the next for other parties, `s1` and on for co-signers, `case` for the texts of the case. */
      subject: string;
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
    GroupDto: {
      /** @description Who signed, in the order of the sheet; at most 150 at once. */
      cosigners: components['schemas']['CosignerDto'][];
      /** @description What the group calls itself. */
      name?: string;
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
      withdrawn: number;
    };
    HolidayDto: {
      /** @description Number and date of the published act. */
      acuerdo: string;
      /**
       * Format: date
       * @description The day that does not count, e.g. 2026-11-03.
       */
      date: string;
      legalBasis?: string;
      /** @description As people call it, e.g. "Asueto por acuerdo". */
      name: string;
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
    LocationDto: {
      latitude?: number;
      longitude?: number;
      text?: string;
    };
    NamedCodeDto: {
      code: string;
      name: string;
    };
    NamedEntryDto: {
      code: string;
      name: string;
    };
    NewAccountDto: {
      /** @description Of officers and heads, and of nobody else. */
      department?: string;
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
      scopes: ('open311-requests' | 'read-figures' | 'register-petitions')[];
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
    NoteDto: {
      text: string;
      /** @enum {string} */
      visibility: 'internal' | 'public';
    };
    NotificationAttemptDto: {
      /** @enum {string} */
      act: 'appeal-decision' | 'dismissal' | 'lapse' | 'resolution';
      /**
       * Format: uuid
       * @description Of a decision on an appeal: which one, from the case's `appeals`. Left out: the last one decided.
       */
      appealId?: string;
      /** Format: date */
      attemptedOn: string;
      /** @description HH:mm in the institution's zone. */
      hour?: string;
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
      place?: string;
      remarks?: string;
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
      appealId?: string;
      /** @description Electronic only: the person expressly accepted to be notified so. */
      electronicAccepted?: boolean;
      /** @description HH:mm in the institution's zone. */
      hour?: string;
      idShown?: string;
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
      openedOn?: string;
      party: string;
      /** @description Where it was done. */
      place?: string;
      /** @description What shows it, in words: number of the receipt, where the signed slip is kept. */
      proof: string;
      /** @description SHA-256 of the file of the proof. */
      proofHash?: string;
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
      publishedOn?: string[];
      receiver?: string;
      relation?: string;
      /**
       * Format: date
       * @description The day of the act: handing over, the date on the receipt, posting, sending, the last publication.
       */
      servedOn: string;
    };
    OfficerLineDto: {
      id: string;
      name: string;
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
      attachments?: components['schemas']['AttachmentLineDto'][];
      caseId: string;
      /** @description Absent for who may not read personal data. */
      petition?: components['schemas']['FilePetitionDto'];
      preventionUnanswered: boolean;
      readiness?: components['schemas']['ReadinessDto'];
      /** @description The stages of its procedure; absent where it has none. */
      stages?: components['schemas']['StageShownDto'][];
      state: components['schemas']['CaseStateDto'];
      steps: components['schemas']['AllowedStepDto'][];
      timeline: components['schemas']['TimelineEntryDto'][];
      version: number;
    };
    OpinionDto: {
      /** Format: uuid */
      opinionId: string;
      /** @description Where it is a task of a stage: its outcome, in the procedure's own codes. */
      outcome?: string;
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
    PartyDto: {
      person: components['schemas']['PersonDto'];
      /** @enum {string} */
      role: 'co-applicant' | 'representative' | 'third-party';
    };
    PersonDto: {
      address?: string;
      /** Format: email */
      email?: string;
      /** @description Full name as the person gives it. */
      name: string;
      phone?: string;
    };
    PetitionWarningDto: {
      code: string;
      field: string;
      message: string;
    };
    PreventionDeliveryDto: {
      /** @description Business days to answer in, where more than the law's least. */
      answerDays?: number;
      /** @enum {string} */
      mode: 'email' | 'in-person' | 'notice-board' | 'phone' | 'post';
      /**
       * Format: date
       * @description Day on which it took effect for the citizen.
       */
      notifiedOn: string;
      proof?: string;
    };
    PreventionDto: {
      /** @description Where it was handed over at once. */
      delivery?: components['schemas']['PreventionDeliveryDto'];
      /** @description Requirements that are missing. */
      missing?: string[];
      /** @description Why there is one more than the law allows; of a head or supervisor. */
      override?: string;
      /** @description What must be completed, in words for the citizen. */
      text: string;
    };
    PreventionNotificationDto: {
      /** @description Business days to answer in, where more than the law's least. */
      answerDays?: number;
      /** @enum {string} */
      mode: 'email' | 'in-person' | 'notice-board' | 'phone' | 'post';
      /**
       * Format: date
       * @description Day on which it took effect for the citizen.
       */
      notifiedOn: string;
      /** Format: uuid */
      preventionId: string;
      proof?: string;
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
    ProofDto: {
      code?: string;
      recoveryCode?: string;
    };
    QuestionDto: {
      question: string;
    };
    ReadinessDto: {
      ready: boolean;
      waitsFor: components['schemas']['WaitDto'][];
    };
    RebindDto: {
      /** @description Hash of a published version, from GET /procedures; without it the one in force today. */
      procedureVersion?: string;
      reason: string;
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
      answerBy?: string;
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
      notice?: components['schemas']['ReferralNoticeDto'];
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
    RegisterPetitionDto: {
      /** @description Of a group its representative: every notice goes to them. */
      applicant?: components['schemas']['ApplicantDto'];
      /** @enum {string} */
      channel: 'desk' | 'email' | 'internal' | 'open311' | 'phone' | 'post' | 'web';
      description: string;
      /** @description The procedure's form filled in, by field: GET /api/v1/procedures/{code} has its JSON Schema. */
      form?: {
        [key: string]: unknown;
      };
      /** @description Those who sign beside the applicant. */
      group?: components['schemas']['GroupDto'];
      /** @description Somebody must interpret: true for the language of the person, or the code of another one. */
      interpreter?: boolean | string;
      /** @description BCP 47 code in small letters of the language the person speaks, e.g. nah or es. */
      language?: string;
      location?: components['schemas']['LocationDto'];
      /** @description Code of the matter, e.g. bache. Left out where the petition says it in free words only: somebody classifies it later. */
      matter?: string;
      office?: string;
      /** @description Code of the place, e.g. of the colonia. */
      place?: string;
      /** @description Code of the procedure in the catalogue, e.g. peticion-ciudadana. */
      procedure: string;
      /** @description What it is about, in one line. */
      subject: string;
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
    RequirementsCheckDto: {
      met?: string[];
      missing?: string[];
      /** @description Only requirements that hang on a condition. */
      notApplicable?: string[];
      remarks?: string;
    };
    ResolutionDto: {
      contentHash: string;
      draftId: string;
      outcome: string;
    };
    ResponseTimeFiguresDto: {
      /** @enum {string|null} */
      by: 'channel' | 'department' | 'month' | 'officer' | 'procedure' | null;
      from: string;
      groups: components['schemas']['GroupFiguresDto'][];
      to: string;
      total: components['schemas']['GroupFiguresDto'];
    };
    ReturnCaseDto: {
      reason: string;
      /** @enum {string} */
      reasonCode: 'misclassified' | 'not-our-matter' | 'not-our-territory' | 'other';
      suggestedDepartment?: string;
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
      remarks?: string;
      /** @enum {string} */
      verdict: 'cleared' | 'objected';
    };
    RevocationDto: {
      /** @description The act that revokes the other one; none where it had only been entered wrongly. */
      acuerdo?: string;
      reason: string;
    };
    RoleDto: {
      /** @description Of officers and heads, and of nobody else. */
      department?: string;
      /** @enum {string} */
      role: 'administrator' | 'auditor' | 'clerk' | 'head' | 'legal-adviser' | 'officer' | 'supervisor';
    };
    RulingDto: {
      department: string;
      order: string;
    };
    ServiceRequestDto: {
      /** @description Taken and not kept: there are no accounts of citizens. */
      account_id?: string;
      /** @description Code of a place of the catalogue. */
      address_id?: string;
      address_string?: string;
      api_key: string;
      /** @description Code of a place of the catalogue, as the service definition lists them. */
      'attribute[colonia]'?: string;
      /** @description May have line breaks. */
      description: string;
      /** @description Taken and not kept: nothing here needs to know the telephone. */
      device_id?: string;
      /** Format: email */
      email?: string;
      first_name?: string;
      jurisdiction_id?: string;
      last_name?: string;
      lat?: number;
      long?: number;
      /** @description Kept as words below the description; never fetched. */
      media_url?: string;
      phone?: string;
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
    SheetTermDto: {
      basis: components['schemas']['BasisDto'][];
      length: number | null;
      startRule: string;
      unit: string;
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
      requestedOn?: string;
    };
    SilenceRefutationDto: {
      /** @description Why silence took no effect, with the law it rests on. */
      reason: string;
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
      legalBasis?: string;
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
      unit?: string;
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
      unit?: string;
    };
    TimelineEntryDto: {
      /** @description When it counts from, ISO 8601 UTC. */
      at: string;
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
    WaitDto: {
      ref?: string;
      what: string;
    };
    WithdrawDto: {
      reason?: string;
      /** @enum {string} */
      reasonCode: 'citizen-request' | 'need-gone' | 'other';
    };
    WorkStepDto: {
      /** @description What was done and found. */
      label?: string;
      /** @description Code of the task, e.g. visitar. */
      step: string;
    };
  };
  responses: never;
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
        /** @description A day; without it, today. */
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
        content?: never;
      };
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
          'application/json': Record<string, never>;
        };
      };
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
          'application/json': Record<string, never>;
        };
      };
    };
  };
  AccountsController_list: {
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
          'application/json': components['schemas']['AccountsDto'];
        };
      };
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
          'application/json': Record<string, never>;
        };
      };
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
          'application/json': Record<string, never>;
        };
      };
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
          'application/json': Record<string, never>;
        };
      };
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
          'application/json': Record<string, never>;
        };
      };
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
        /** @description Words of the subject or the applicant's name; the last one may be incomplete. */
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
    };
  };
  CaseStepsController_accept: {
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
    };
  };
  CaseStepsController_assign: {
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
    };
  };
  CasesController_erase: {
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
        'application/json': components['schemas']['ErasureDto'];
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
    };
  };
  CaseStepsController_note: {
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
    };
  };
  CaseStepsController_giveBack: {
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
    };
  };
  DepartmentsController_read: {
    parameters: {
      query?: {
        cursor?: string;
        filter?:
          | 'due-today'
          | 'may-be-archived'
          | 'may-be-warned'
          | 'mine'
          | 'opinions'
          | 'overdue'
          | 'returned'
          | 'unanswered'
          | 'unassigned'
          | 'unclassified'
          | 'waiting';
        limit?: number;
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
    };
  };
  TimeAccountController_read: {
    parameters: {
      query: {
        department?: string;
        /** @description First month, YYYY-MM; the present month if left out. */
        from?: string;
        procedure: string;
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
          'application/json': Record<string, never>;
        };
      };
    };
  };
  TimeAccountController_table: {
    parameters: {
      query: {
        department?: string;
        /** @description First month, YYYY-MM; the present month if left out. */
        from?: string;
        procedure: string;
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
    };
  };
  ProceduresController_list: {
    parameters: {
      query: {
        institution: string;
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
    };
  };
  ProceduresController_read: {
    parameters: {
      query: {
        institution: string;
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
    };
  };
  OversightController_cases: {
    parameters: {
      query: {
        by?: 'channel' | 'department' | 'month' | 'officer' | 'procedure';
        cursor?: string;
        department?: string;
        /** @description First month, YYYY-MM; the present month if left out. */
        from?: string;
        /** @description With `by`: only this group. */
        group?: string;
        limit?: number;
        /** @description Which number of the figures. */
        of:
          | 'concluded'
          | 'dismissed'
          | 'on-time'
          | 'overdue'
          | 'pending'
          | 'pending-before'
          | 'received'
          | 'reopened'
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
    };
  };
  DepartmentsController_reviews: {
    parameters: {
      query?: {
        cursor?: string;
        filter?:
          | 'due-today'
          | 'may-be-archived'
          | 'may-be-warned'
          | 'mine'
          | 'opinions'
          | 'overdue'
          | 'returned'
          | 'unanswered'
          | 'unassigned'
          | 'unclassified'
          | 'waiting';
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
          'application/json': components['schemas']['InboxPageDto'];
        };
      };
    };
  };
  DepartmentsController_rulings: {
    parameters: {
      query?: {
        cursor?: string;
        filter?:
          | 'due-today'
          | 'may-be-archived'
          | 'may-be-warned'
          | 'mine'
          | 'opinions'
          | 'overdue'
          | 'returned'
          | 'unanswered'
          | 'unassigned'
          | 'unclassified'
          | 'waiting';
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
          'application/json': components['schemas']['InboxPageDto'];
        };
      };
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
          'application/json': components['schemas']['SignedInStaffDto'];
        };
      };
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
    };
  };
  DepartmentsController_unclassified: {
    parameters: {
      query?: {
        cursor?: string;
        filter?:
          | 'due-today'
          | 'may-be-archived'
          | 'may-be-warned'
          | 'mine'
          | 'opinions'
          | 'overdue'
          | 'returned'
          | 'unanswered'
          | 'unassigned'
          | 'unclassified'
          | 'waiting';
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
          'application/json': components['schemas']['InboxPageDto'];
        };
      };
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
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
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
    };
  };
}
