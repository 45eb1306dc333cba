import { Module } from '@nestjs/common';
import { PublishZonesHandler } from './publish-zones.js';
import { ZoneBook } from './zone-book.js';
import { ZonesController } from './zones.controller.js';

/** Maps of places, for any process. */
@Module({ providers: [ZoneBook, PublishZonesHandler], exports: [ZoneBook] })
export class ZonesModule {}

/** The same over HTTP. */
@Module({ imports: [ZonesModule], controllers: [ZonesController] })
export class ZonesHttpModule {}
