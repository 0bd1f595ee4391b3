# Sourced by mvnw and run: find_jdk sets JAVA_HOME to a JDK >= 25, or says what to install and fails.
# POSIX sh.

jdk_version() { [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || :; }
find_jdk() {
  _min=25 _best= _best_version=0
  _v=$(jdk_version "${JAVA_HOME-}")
  [ "${_v:-0}" -ge $_min ] && return 0
  _javac=$(command -v javac 2>/dev/null || :)
  _flags=$-
  set +f # the candidates are patterns
  for _home in "$(dirname "$(dirname "$(readlink -f "${_javac:-/}")")")" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.jdk/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    _v=$(jdk_version "$_home")
    [ "${_v:-0}" -ge $_min ] || continue
    # 25 is the long-term release that the tests run on: it wins over a newer one
    if [ "$_v" = $_min ] || { [ "$_best_version" != $_min ] && [ "$_v" -gt "$_best_version" ]; }; then
      _best=$_home _best_version=$_v
    fi
  done
  case $_flags in *f*) set -f ;; esac
  if [ -z "$_best" ]; then
    echo "No JDK $_min or newer was found (looked at JAVA_HOME, PATH and the usual folders)." >&2
    echo "Install one - for example Eclipse Temurin $_min, or your system's openjdk-$_min-jdk - or set JAVA_HOME to it." >&2
    return 1
  fi
  JAVA_HOME=$_best
  export JAVA_HOME
}
