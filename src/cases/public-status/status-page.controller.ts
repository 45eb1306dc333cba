import { readFileSync } from 'node:fs';
import { Operation } from '@libs/identity';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';

const file = (name: string): string => readFileSync(new URL(`./consulta/${name}`, import.meta.url), 'utf8');

/** The page that the QR of an acuse leads to. It holds nobody's data: what it shows it asks of `public/status`. */
@ApiExcludeController()
@Controller('consulta')
export class StatusPageController {
  private readonly page = file('consulta.html');
  private readonly script = file('consulta.js');
  private readonly style = file('consulta.css');

  @Get()
  @Operation('read-public-pages')
  @Header('content-type', 'text/html; charset=utf-8')
  html(): string {
    return this.page;
  }

  @Get('consulta.js')
  @Operation('read-public-pages')
  @Header('content-type', 'text/javascript; charset=utf-8')
  js(): string {
    return this.script;
  }

  @Get('consulta.css')
  @Operation('read-public-pages')
  @Header('content-type', 'text/css; charset=utf-8')
  css(): string {
    return this.style;
  }
}
