import { Module } from '@nestjs/common';

/** The GeoReport v2 door over HTTP. */
@Module({})
export class Open311HttpModule {}
