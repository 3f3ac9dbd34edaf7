# What the checks share: the rooms of a tree, its source files, and how a finding is told.
# SOURCE_DIR: the tree to check, laid out as this one.
if(NOT SOURCE_DIR)
    message(FATAL_ERROR "Call with -DSOURCE_DIR=<checkout>.")
endif()

# rooms; uses_<room>, modules_<room>, shelves_<room>, libraries_<room>: from the rows of src/CMakeLists.txt.
file(STRINGS "${SOURCE_DIR}/src/CMakeLists.txt" rows REGEX "^ *\"[a-z]+ *\\|.*\\|.*\\|.*\\|.*\"")
set(rooms "")
foreach(row IN LISTS rows)
    string(REGEX REPLACE "^ *\"|\" *$" "" row "${row}")
    string(REPLACE "|" ";" cells "${row};") # a last cell of blanks alone is a cell too
    list(TRANSFORM cells STRIP)
    list(GET cells 0 room)
    list(APPEND rooms "${room}")
    foreach(cell IN ITEMS "1 uses" "2 modules" "3 shelves" "4 libraries")
        string(REPLACE " " ";" cell "${cell}")
        list(GET cell 0 place)
        list(GET cell 1 name)
        list(GET cells ${place} content)
        string(REGEX REPLACE " *, *" ";" ${name}_${room} "${content}")
    endforeach()
endforeach()
if(NOT rooms)
    message(FATAL_ERROR "No rows of rooms in ${SOURCE_DIR}/src/CMakeLists.txt.")
endif()

file(GLOB_RECURSE sources RELATIVE "${SOURCE_DIR}/src" "${SOURCE_DIR}/src/*.cpp" "${SOURCE_DIR}/src/*.h")

set(findings "")
function(found where what)
    set_property(GLOBAL APPEND_STRING PROPERTY findings "  ${where}: ${what}\n")
endfunction()

# The last line of every check.
function(tell_findings)
    get_property(findings GLOBAL PROPERTY findings)
    if(findings)
        message(FATAL_ERROR "\n${findings}")
    endif()
endfunction()
