import { Module } from '@nestjs/common';
import { AccessLogModule } from '../access-log/index.js';
import { FoliosModule } from '../folios/index.js';
import { RegisterBookController } from './register-book.controller.js';
import { RegisterBook } from './register-book.js';
import { RegisterBookRows } from './register-book.view.js';

/** The register book over HTTP. */
@Module({
  imports: [AccessLogModule, FoliosModule],
  controllers: [RegisterBookController],
  providers: [RegisterBook, RegisterBookRows],
})
export class RegisterBookHttpModule {}
