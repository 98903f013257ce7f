# Build: all dependencies, then the explorer.
FROM node:24-bookworm-slim AS build
RUN npm install --global pnpm@12
WORKDIR /app
COPY pnpm-workspace.yaml pnpm-lock.yaml package.json ./
COPY packages/model/package.json packages/model/
COPY packages/extractor/package.json packages/extractor/
COPY packages/bundle/package.json packages/bundle/
COPY packages/graph/package.json packages/graph/
COPY packages/review/package.json packages/review/
COPY packages/ingest/package.json packages/ingest/
COPY packages/api/package.json packages/api/
COPY packages/web/package.json packages/web/
COPY packages/cli/package.json packages/cli/
COPY bench/package.json bench/
RUN pnpm install --frozen-lockfile
COPY . .
RUN pnpm --filter @lithograph/web build

# Production dependencies alone, with the explorer that was built above.
FROM build AS production
RUN rm -rf node_modules packages/*/node_modules bench \
 && sed -i '/- bench/d' pnpm-workspace.yaml \
 && pnpm install --prod --no-frozen-lockfile

FROM node:24-bookworm-slim
ENV NODE_ENV=production LITHOGRAPH_HOME=/data
WORKDIR /app
COPY --from=production /app /app
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4477
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4477/health').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "packages/cli/src/main.ts"]
# Beyond loopback, Lithograph asks for LITHOGRAPH_TOKEN.
CMD ["start", "--host", "0.0.0.0"]
