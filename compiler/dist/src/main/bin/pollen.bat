@echo off
rem pollen: starts the command line out of the unpacked distribution, on the JDK of JAVA_HOME or of the path.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -XX:+UseSerialGC %POLLEN_JVM_OPTS% -jar "%~dp0..\lib\pollen.jar" %*
exit /b %ERRORLEVEL%
