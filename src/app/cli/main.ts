process.stdout.write('manzu ' + process.version + '\n')
