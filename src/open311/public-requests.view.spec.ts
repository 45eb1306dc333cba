import { envelopeAt } from '@libs/testing';
