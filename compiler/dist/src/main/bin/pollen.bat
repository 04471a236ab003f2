@echo off
rem pollen: starts the command line out of the unpacked distribution, on the JDK of JAVA_HOME or of the path.
rem POLLEN_JVM_OPTS are options for the JVM. There is no archive of loaded classes, as the POSIX launcher has one.
setlocal
set "JAR=%~dp0..\lib\pollen.jar"

if not defined JAVA_HOME goto path
rem The quotes that some put around a path with spaces are not part of it.
set "JDK=%JAVA_HOME:"=%"
set "JAVA=%JDK%\bin\java.exe"
if exist "%JAVA%" goto found
goto nojava

:path
set "JAVA="
for %%J in (java.exe) do set "JAVA=%%~$PATH:J"
if not defined JAVA goto nojava

:found
rem A short run is over before the second compiler pays; a program may run long, and so may --watch.
set "TIER=-XX:TieredStopAtLevel=1"
:next
if "%~1"=="" goto start
if "%~1"=="run" goto long
if "%~1"=="--watch" goto long
if "%~1"=="-w" goto long
shift /1
goto next
:long
set "TIER="

:start
"%JAVA%" -XX:+UseSerialGC %TIER% %POLLEN_JVM_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:nojava
echo pollen: no java: set JAVA_HOME to a JDK 17 or later>&2
exit /b 3
