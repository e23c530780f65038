# Sets DATABASE_URL to a PostgreSQL that answers: the one already named, or a throw-away cluster of Debian's own packages.
# To be sourced by bash. The cluster listens on loopback only and is removed when the shell ends.

find_postgres() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }

start_throwaway_postgres() {
  local port
  POSTGRES_BIN=$(find_postgres)
  if [ -z "$POSTGRES_BIN" ]; then
    if [ "$(id -u)" -ne 0 ]; then
      echo "No PostgreSQL: set DATABASE_URL, or install Debian's package postgresql." >&2
      return 1
    fi
    # A cluster of the package's own would only be in the way.
    mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.conf
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq postgresql >/dev/null
    POSTGRES_BIN=$(find_postgres)
  fi

  POSTGRES_FOLDER=$(mktemp -d)
  port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
  as_owner=()
  if [ "$(id -u)" -eq 0 ]; then # PostgreSQL refuses to run as root
    chown postgres "$POSTGRES_FOLDER"
    as_owner=(runuser -u postgres --)
  fi
  "${as_owner[@]}" "$POSTGRES_BIN/initdb" -D "$POSTGRES_FOLDER/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
  "${as_owner[@]}" "$POSTGRES_BIN/pg_ctl" -D "$POSTGRES_FOLDER/data" -w -l "$POSTGRES_FOLDER/log" \
    -o "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=$POSTGRES_FOLDER" start >/dev/null
  stop_throwaway_postgres() {
    "${as_owner[@]}" "$POSTGRES_BIN/pg_ctl" -D "$POSTGRES_FOLDER/data" -m immediate stop >/dev/null || true
    rm -rf "$POSTGRES_FOLDER"
  }
  trap stop_throwaway_postgres EXIT
  export DATABASE_URL="postgres://postgres@127.0.0.1:$port/postgres"
}

if [ -z "${DATABASE_URL:-}" ]; then start_throwaway_postgres; fi
