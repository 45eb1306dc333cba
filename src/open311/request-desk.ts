import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { RegisterPetition } from '../cases/index.js';
import { CommandDesk } from '../platform/index.js';
import type { Caller } from './open311.guard.js';
import { requireService } from './jurisdictions.js';
import { petitionOf } from './petition.js';
import { PublicIds } from './public-ids.store.js';
import { RepeatedRequests } from './repeated-requests.js';
import type { ServiceRequestDto } from './service-request.dto.js';
import { type Service } from './services.js';

export interface TakenRequest {
  publicId: string;
  service: Service;
}

/** Takes in what other systems send: the same registration as at the desk, under the holder of an api_key. */
@Injectable()
export class RequestDesk {
  constructor(
    private readonly commands: CommandBus,
    private readonly desk: CommandDesk,
    private readonly repeated: RepeatedRequests,
    private readonly ids: PublicIds,
  ) {}

  async take({ jurisdiction, holder }: Caller, form: ServiceRequestDto): Promise<TakenRequest> {
    const institution = jurisdiction.institution._id;
    const service = requireService(jurisdiction, form.service_code);
    const petition = petitionOf(jurisdiction, service, form);
    const { api_key: _, ...sent } = form;
    const request = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined));
    const caseIdOf = (key: string) => this.desk.streamOfIntegration(institution, holder, key);
    const idempotencyKey = await this.repeated.keyOf(institution, request, caseIdOf);
    const caseId = caseIdOf(idempotencyKey);
    const asked = { command: 'RegisterPetition', idempotencyKey, request };
    const command = this.desk.ofIntegration(institution, holder, asked);
    const { state } = await this.commands.execute(new RegisterPetition(caseId, command, petition));
    if (state.publicId === undefined) throw new Error(`case ${caseId} came in here and has no public id`);
    // If this fails the sender is told to try again, and the same request finds its case and comes back here.
    await this.ids.note({ institution, publicId: state.publicId, caseId });
    return { publicId: state.publicId, service };
  }
}
