# find_package(sendcheck) defines the targets sendcheck::sendcheck (shared) and sendcheck::static.

# The package may be in lib/cmake, lib/<machine>/cmake or share. Search its parents for the prefix.
set(_sendcheck_prefix "${CMAKE_CURRENT_LIST_DIR}")
while(NOT EXISTS "${_sendcheck_prefix}/include/sendcheck.h")
  get_filename_component(_sendcheck_parent "${_sendcheck_prefix}" DIRECTORY)
  if(_sendcheck_parent STREQUAL _sendcheck_prefix)
    set(sendcheck_FOUND FALSE)
    set(sendcheck_NOT_FOUND_MESSAGE "no include/sendcheck.h above ${CMAKE_CURRENT_LIST_DIR}")
    return()
  endif()
  set(_sendcheck_prefix "${_sendcheck_parent}")
endwhile()

function(_sendcheck_target name type)
  find_library(_sendcheck_${type} NAMES ${ARGN} NO_DEFAULT_PATH NO_CACHE
    PATHS "${_sendcheck_prefix}" PATH_SUFFIXES lib "lib/${CMAKE_LIBRARY_ARCHITECTURE}" lib64)
  if(_sendcheck_${type} AND NOT TARGET ${name})
    add_library(${name} ${type} IMPORTED)
    set_target_properties(${name} PROPERTIES
      IMPORTED_LOCATION "${_sendcheck_${type}}"
      INTERFACE_INCLUDE_DIRECTORIES "${_sendcheck_prefix}/include")
  endif()
endfunction()

_sendcheck_target(sendcheck::sendcheck SHARED libsendcheck.so)
_sendcheck_target(sendcheck::static STATIC libsendcheck.a)
if(TARGET sendcheck::static)
  set_property(TARGET sendcheck::static PROPERTY
    INTERFACE_LINK_LIBRARIES gcc_s util rt pthread m dl c)
endif()
if(NOT TARGET sendcheck::sendcheck AND NOT TARGET sendcheck::static)
  set(sendcheck_FOUND FALSE)
  set(sendcheck_NOT_FOUND_MESSAGE "neither libsendcheck.so nor libsendcheck.a in ${_sendcheck_prefix}")
endif()
unset(_sendcheck_prefix)
unset(_sendcheck_parent)
