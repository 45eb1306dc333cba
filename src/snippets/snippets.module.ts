import { Module } from '@nestjs/common';
import { DepartmentSnippetsController } from './department-snippets.controller.js';
import { SnippetsController } from './snippets.controller.js';
import { Snippets } from './snippets.store.js';

/** Texts that are kept to be put into others, over HTTP: nothing of them happens by itself. */
@Module({ controllers: [SnippetsController, DepartmentSnippetsController], providers: [Snippets] })
export class SnippetsHttpModule {}
