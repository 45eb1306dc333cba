import type { INestApplicationContext, Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import { authorisation, type Matrix } from './matrix.js';
import { OPERATION } from './policy.js';

/** Keys under which Nest keeps a route's path and method; part of how its decorators work since its first version. */
const ROUTE_KEYS = ['path', 'method'] as const;

export class RouteWithoutPolicy extends Error {
  constructor(readonly routes: readonly string[]) {
    super(`These routes name no operation of authorisation.json that it grants to anybody: ${routes.join(', ')}`);
    this.name = 'RouteWithoutPolicy';
  }
}

export interface RoutePolicy {
  readonly controller: string;
  readonly handler: string;
  /** As the route names it; undefined where it names none. */
  readonly operation: string | undefined;
}

/** Every route of the application with the operation it names, inherited handlers included. */
export function routePolicies(app: INestApplicationContext): RoutePolicy[] {
  const scanner = new MetadataScanner();
  const discovery = new DiscoveryService(app.get(ModulesContainer, { strict: false }));
  return discovery.getControllers().flatMap(({ metatype }) => {
    const controller = metatype as Type<Record<string, object>>;
    return scanner.getAllMethodNames(controller.prototype as object).flatMap((name) => {
      const handler = (controller.prototype as Record<string, object | undefined>)[name];
      if (!handler || !ROUTE_KEYS.every((key) => Reflect.hasMetadata(key, handler))) return [];
      const operation: unknown = Reflect.getMetadata(OPERATION, handler) ?? Reflect.getMetadata(OPERATION, controller);
      return [{ controller: controller.name, handler: name, operation: operation as string | undefined }];
    });
  });
}

/** Called once before listening. @throws RouteWithoutPolicy naming each route of which nothing says who may use it */
export function assertEveryRouteHasPolicy(app: INestApplicationContext, matrix: Matrix = authorisation): void {
  const bare = routePolicies(app).filter(
    ({ operation }) => operation === undefined || !(matrix.operations.get(operation)?.grants.size ?? 0),
  );
  if (bare.length === 0) return;
  throw new RouteWithoutPolicy(
    bare.map(({ controller, handler, operation = 'none' }) => `${controller}.${handler} (${operation})`),
  );
}
