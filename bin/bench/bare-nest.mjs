// The least there is to start: Nest on Fastify with one route that asks PostgreSQL through TypeORM. Listens on PORT.
import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';

const database = await new DataSource({ type: 'postgres', url: process.env.BARE_DATABASE, entities: [] }).initialize();

class Health {
  async ready() {
    await database.query('SELECT 1');
    return { ok: true };
  }
}
Controller('health')(Health);
Get('ready')(Health.prototype, 'ready', Object.getOwnPropertyDescriptor(Health.prototype, 'ready'));

class Bare {}
Module({ controllers: [Health] })(Bare);

const app = await NestFactory.create(Bare, new FastifyAdapter(), { logger: false });
await app.listen(Number(process.env.PORT), '127.0.0.1');
