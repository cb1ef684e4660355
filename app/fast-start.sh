#!/bin/sh
# Lays the built program out for fast starts, once for each build and Java: its jars beside each other instead of within one, and an
# archive of its classes as this Java wants them in memory, left behind by a small run on made-up submissions. The launcher calls it;
# what cannot be made is done without.
#
# fast-start.sh JAVA JAR FOLDER PROJECT OPTION…: the options are those that the launcher starts Java with
set -eu
java=$1
jar=$2
folder=$3
project=$4
shift 4

# The archive is good for jars at the very place where they lay when it was made; it is named last, when all is in place.
work=$folder/work
rm -rf "$folder"
mkdir -p "$work"
trap 'rm -rf "$work"' EXIT
"$java" -Djarmode=tools -jar "$jar" extract --destination "$folder/program"
set -- "$@" "-Dkvinnofrid.home=$project" -Dkvinnofrid.terminal=false
program=$folder/program/kvinnofrid.jar
"$java" "$@" -jar "$program" sample --quiet --cases 40 --municipalities 3 --dir "$work/inbox"
KVINNOFRID_DATA=$work/data "$java" "$@" "-XX:ArchiveClassesAtExit=$work/classes" -jar "$program" run --quiet \
    --inbox "$work/inbox" --out "$work/out"
mv "$work/classes" "$folder/classes"
