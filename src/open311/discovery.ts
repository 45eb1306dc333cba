import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '../platform/index.js';
import { Jurisdictions } from './jurisdictions.js';

/** The token by which clients know this standard; nothing is fetched from there. */
const SPECIFICATION = 'http://wiki.open311.org/GeoReport_v2';

/** The service discovery file of Open311. */
@Injectable()
export class Discovery {
  constructor(
    private readonly jurisdictions: Jurisdictions,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** @throws Problem 404 for an unknown jurisdiction */
  async describe(jurisdictionId: string | undefined) {
    const { institution } = await this.jurisdictions.require(jurisdictionId);
    const { name, updatedAt, demonstration } = institution;
    // Catalogues are part of the record, so its last change is theirs.
    const changeset = updatedAt.toISOString();
    return {
      changeset,
      contact: `${name}, ${this.config.publicUrl}`,
      key_service:
        demonstration === true
          ? 'Demostración: la api_key es «demo».'
          : `Las api_key se solicitan por escrito a ${name}.`,
      endpoints: [
        {
          specification: SPECIFICATION,
          url: `${this.config.publicUrl}/open311/v2`,
          changeset,
          type: demonstration === true ? 'test' : 'production',
          formats: ['text/xml', 'application/json'],
        },
      ],
    };
  }
}
