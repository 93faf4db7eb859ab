# The bot as a container. Pin the base by digest where you build for real: docker buildx imagetools inspect node:24-slim
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# Run-time packages alone. Nothing runs at install: better-sqlite3 brings its prebuilt binary along in the package.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production \
    DATABASE_PATH=/data/bonafide.db \
    SQLITE_TMPDIR=/data \
    HEALTH_PORT=9090
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json LICENSE LICENCES.md ./
COPY migrations ./migrations
COPY src ./src
# A number, so that a cluster that refuses root can tell. Only this folder is ever written to.
RUN mkdir --mode=700 /data && chown 10001:10001 /data
USER 10001:10001
VOLUME /data
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HEALTH_PORT.split(':').pop()}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# No shell in between: the signal reaches the bot itself, which ends on it within ten seconds. It starts no processes,
# so it needs no init either.
# Node would keep 128 MB for what is young, most of it empty.
CMD ["node", "--max-semi-space-size=8", "src/main.ts"]
