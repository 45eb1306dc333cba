import { SessionCookie } from '@libs/identity';
import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { IdentityProviders } from './identity-providers.js';
import { FLOW_COOKIE, OidcController } from './oidc.controller.js';
import { OidcFlows } from './oidc-flows.store.js';
import { oidcProviders } from './oidc-settings.js';
import { OidcSignIn } from './oidc-sign-in.js';

/** Signing in by identity providers, over HTTP. Without a provider in the settings there is nobody to be sent to. */
@Module({})
export class OidcHttpModule {
  /** @throws ConfigInvalid */
  static forRoot({ publicUrl, env }: { publicUrl: string; env: NodeJS.ProcessEnv }): DynamicModule {
    const providers = new IdentityProviders(oidcProviders(env), publicUrl);
    return {
      module: OidcHttpModule,
      imports: [AccountsModule],
      controllers: [OidcController],
      providers: [
        OidcFlows,
        OidcSignIn,
        { provide: IdentityProviders, useValue: providers },
        { provide: FLOW_COOKIE, useValue: SessionCookie.for(publicUrl, 'oidc') },
      ],
    };
  }
}
