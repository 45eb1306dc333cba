import { Module } from '@nestjs/common';
import { ZonesController } from './zones.controller.js';
import { ZonesModule } from './zones.module.js';

/** The same over HTTP. */
@Module({ imports: [ZonesModule], controllers: [ZonesController] })
export class ZonesHttpModule {}
