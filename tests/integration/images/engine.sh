#!/usr/bin/env bash
# Makes sure that a Docker engine runs here and has the base image of images/Dockerfile.
#
# As root on Debian it installs and starts an engine where there is none. Where no container registry can be reached, the base image
# is made from Debian's packages: Debian 12 has the same Python 3.11 as python:3.11-slim.
set -euo pipefail
image=${1:-python:3.11-slim}

install() { # Debian packages, as far as they are missing
    dpkg -s "$@" >/dev/null 2>&1 || { apt-get -qq update && apt-get -qq install -y --no-install-recommends "$@" >/dev/null; }
}

if ! docker info >/dev/null 2>&1; then
    [ "$(id -u)" = 0 ] || { echo "engine.sh: no Docker engine answers, and only root can start one" >&2; exit 1; }
    command -v dockerd >/dev/null || install docker.io containerd runc iptables
    setsid nohup dockerd >/tmp/quipmill-dockerd.log 2>&1 </dev/null &
    for _ in $(seq 60); do docker info >/dev/null 2>&1 && break; sleep 1; done
    docker info >/dev/null 2>&1 || { echo "engine.sh: the Docker engine does not start, see /tmp/quipmill-dockerd.log" >&2; exit 1; }
fi

if ! docker image inspect "$image" >/dev/null 2>&1 && ! timeout 60 docker pull --quiet "$image" >/dev/null 2>&1; then
    echo "making a base image from Debian's packages ..."
    install debootstrap
    root=$(mktemp -d)
    trap 'rm -rf "$root"' EXIT
    debootstrap --variant=minbase --include=python3,python3-pip,python3-venv,ca-certificates bookworm "$root" >/dev/null
    ln -sf python3 "$root/usr/bin/python"
    rm -f "$root"/usr/lib/python3.11/EXTERNALLY-MANAGED
    # pip in the image finds packages as pip does here: by the same certificates and local wheels
    cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
    settings=(-c "ENV LANG=C.UTF-8 PIP_CERT=/etc/ssl/certs/ca-certificates.crt SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt")
    if [ -d /opt/wheels ]; then
        cp -r /opt/wheels "$root/opt/wheels"
        settings+=(-c "ENV PIP_FIND_LINKS=/opt/wheels")
    fi
    tar -C "$root" -c . | docker import "${settings[@]}" -c 'CMD ["python3"]' - "$image" >/dev/null
fi
