import type { INestApplicationContext, Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import { type Policy, POLICY } from './policy.js';

/** Keys under which Nest keeps a route's path and method; part of how its decorators work since its first version. */
const ROUTE_KEYS = ['path', 'method'] as const;

export class RouteWithoutPolicy extends Error {
  constructor(readonly routes: readonly string[]) {
    super(`These routes have neither @Public() nor @Allowed(…): ${routes.join(', ')}`);
    this.name = 'RouteWithoutPolicy';
  }
}

export interface RoutePolicy {
  readonly controller: string;
  readonly handler: string;
  readonly policy: Policy | undefined;
}

/** Every route of the application with who may use it, inherited handlers included. */
export function routePolicies(app: INestApplicationContext): RoutePolicy[] {
  const scanner = new MetadataScanner();
  const discovery = new DiscoveryService(app.get(ModulesContainer, { strict: false }));
  return discovery.getControllers().flatMap(({ metatype }) => {
    const controller = metatype as Type<Record<string, object>>;
    return scanner.getAllMethodNames(controller.prototype as object).flatMap((name) => {
      const handler = (controller.prototype as Record<string, object | undefined>)[name];
      if (!handler || !ROUTE_KEYS.every((key) => Reflect.hasMetadata(key, handler))) return [];
      const policy = (Reflect.getMetadata(POLICY, handler) ?? Reflect.getMetadata(POLICY, controller)) as
        Policy | undefined;
      return [{ controller: controller.name, handler: name, policy }];
    });
  });
}

/** Called once before listening. @throws RouteWithoutPolicy naming each route whose author did not say who may use it */
export function assertEveryRouteHasPolicy(app: INestApplicationContext): void {
  const bare = routePolicies(app).filter(({ policy }) => policy === undefined);
  if (bare.length > 0) throw new RouteWithoutPolicy(bare.map(({ controller, handler }) => `${controller}.${handler}`));
}
