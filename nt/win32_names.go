package nt

// This file holds the Win32 error codes and their names: [MS-ERREF] section
// 2.2, the "System Error Codes" pages of the Windows documentation and, for
// codes they do not list, winerror.h of the Windows SDK.

// The error codes below 65536, by value (winerror.h). Those of Windows Sockets
// are among them from 10000 on.
const (
	ERROR_SUCCESS                                                                  Win32Error = 0
	ERROR_INVALID_FUNCTION                                                         Win32Error = 1
	ERROR_FILE_NOT_FOUND                                                           Win32Error = 2
	ERROR_PATH_NOT_FOUND                                                           Win32Error = 3
	ERROR_TOO_MANY_OPEN_FILES                                                      Win32Error = 4
	ERROR_ACCESS_DENIED                                                            Win32Error = 5
	ERROR_INVALID_HANDLE                                                           Win32Error = 6
	ERROR_ARENA_TRASHED                                                            Win32Error = 7
	ERROR_NOT_ENOUGH_MEMORY                                                        Win32Error = 8
	ERROR_INVALID_BLOCK                                                            Win32Error = 9
	ERROR_BAD_ENVIRONMENT                                                          Win32Error = 10
	ERROR_BAD_FORMAT                                                               Win32Error = 11
	ERROR_INVALID_ACCESS                                                           Win32Error = 12
	ERROR_INVALID_DATA                                                             Win32Error = 13
	ERROR_OUTOFMEMORY                                                              Win32Error = 14
	ERROR_INVALID_DRIVE                                                            Win32Error = 15
	ERROR_CURRENT_DIRECTORY                                                        Win32Error = 16
	ERROR_NOT_SAME_DEVICE                                                          Win32Error = 17
	ERROR_NO_MORE_FILES                                                            Win32Error = 18
	ERROR_WRITE_PROTECT                                                            Win32Error = 19
	ERROR_BAD_UNIT                                                                 Win32Error = 20
	ERROR_NOT_READY                                                                Win32Error = 21
	ERROR_BAD_COMMAND                                                              Win32Error = 22
	ERROR_CRC                                                                      Win32Error = 23
	ERROR_BAD_LENGTH                                                               Win32Error = 24
	ERROR_SEEK                                                                     Win32Error = 25
	ERROR_NOT_DOS_DISK                                                             Win32Error = 26
	ERROR_SECTOR_NOT_FOUND                                                         Win32Error = 27
	ERROR_OUT_OF_PAPER                                                             Win32Error = 28
	ERROR_WRITE_FAULT                                                              Win32Error = 29
	ERROR_READ_FAULT                                                               Win32Error = 30
	ERROR_GEN_FAILURE                                                              Win32Error = 31
	ERROR_SHARING_VIOLATION                                                        Win32Error = 32
	ERROR_LOCK_VIOLATION                                                           Win32Error = 33
	ERROR_WRONG_DISK                                                               Win32Error = 34
	ERROR_SHARING_BUFFER_EXCEEDED                                                  Win32Error = 36
	ERROR_HANDLE_EOF                                                               Win32Error = 38
	ERROR_HANDLE_DISK_FULL                                                         Win32Error = 39
	ERROR_NOT_SUPPORTED                                                            Win32Error = 50
	ERROR_REM_NOT_LIST                                                             Win32Error = 51
	ERROR_DUP_NAME                                                                 Win32Error = 52
	ERROR_BAD_NETPATH                                                              Win32Error = 53
	ERROR_NETWORK_BUSY                                                             Win32Error = 54
	ERROR_DEV_NOT_EXIST                                                            Win32Error = 55
	ERROR_TOO_MANY_CMDS                                                            Win32Error = 56
	ERROR_ADAP_HDW_ERR                                                             Win32Error = 57
	ERROR_BAD_NET_RESP                                                             Win32Error = 58
	ERROR_UNEXP_NET_ERR                                                            Win32Error = 59
	ERROR_BAD_REM_ADAP                                                             Win32Error = 60
	ERROR_PRINTQ_FULL                                                              Win32Error = 61
	ERROR_NO_SPOOL_SPACE                                                           Win32Error = 62
	ERROR_PRINT_CANCELLED                                                          Win32Error = 63
	ERROR_NETNAME_DELETED                                                          Win32Error = 64
	ERROR_NETWORK_ACCESS_DENIED                                                    Win32Error = 65
	ERROR_BAD_DEV_TYPE                                                             Win32Error = 66
	ERROR_BAD_NET_NAME                                                             Win32Error = 67
	ERROR_TOO_MANY_NAMES                                                           Win32Error = 68
	ERROR_TOO_MANY_SESS                                                            Win32Error = 69
	ERROR_SHARING_PAUSED                                                           Win32Error = 70
	ERROR_REQ_NOT_ACCEP                                                            Win32Error = 71
	ERROR_REDIR_PAUSED                                                             Win32Error = 72
	ERROR_FILE_EXISTS                                                              Win32Error = 80
	ERROR_CANNOT_MAKE                                                              Win32Error = 82
	ERROR_FAIL_I24                                                                 Win32Error = 83
	ERROR_OUT_OF_STRUCTURES                                                        Win32Error = 84
	ERROR_ALREADY_ASSIGNED                                                         Win32Error = 85
	ERROR_INVALID_PASSWORD                                                         Win32Error = 86
	ERROR_INVALID_PARAMETER                                                        Win32Error = 87
	ERROR_NET_WRITE_FAULT                                                          Win32Error = 88
	ERROR_NO_PROC_SLOTS                                                            Win32Error = 89
	ERROR_TOO_MANY_SEMAPHORES                                                      Win32Error = 100
	ERROR_EXCL_SEM_ALREADY_OWNED                                                   Win32Error = 101
	ERROR_SEM_IS_SET                                                               Win32Error = 102
	ERROR_TOO_MANY_SEM_REQUESTS                                                    Win32Error = 103
	ERROR_INVALID_AT_INTERRUPT_TIME                                                Win32Error = 104
	ERROR_SEM_OWNER_DIED                                                           Win32Error = 105
	ERROR_SEM_USER_LIMIT                                                           Win32Error = 106
	ERROR_DISK_CHANGE                                                              Win32Error = 107
	ERROR_DRIVE_LOCKED                                                             Win32Error = 108
	ERROR_BROKEN_PIPE                                                              Win32Error = 109
	ERROR_OPEN_FAILED                                                              Win32Error = 110
	ERROR_BUFFER_OVERFLOW                                                          Win32Error = 111
	ERROR_DISK_FULL                                                                Win32Error = 112
	ERROR_NO_MORE_SEARCH_HANDLES                                                   Win32Error = 113
	ERROR_INVALID_TARGET_HANDLE                                                    Win32Error = 114
	ERROR_INVALID_CATEGORY                                                         Win32Error = 117
	ERROR_INVALID_VERIFY_SWITCH                                                    Win32Error = 118
	ERROR_BAD_DRIVER_LEVEL                                                         Win32Error = 119
	ERROR_CALL_NOT_IMPLEMENTED                                                     Win32Error = 120
	ERROR_SEM_TIMEOUT                                                              Win32Error = 121
	ERROR_INSUFFICIENT_BUFFER                                                      Win32Error = 122
	ERROR_INVALID_NAME                                                             Win32Error = 123
	ERROR_INVALID_LEVEL                                                            Win32Error = 124
	ERROR_NO_VOLUME_LABEL                                                          Win32Error = 125
	ERROR_MOD_NOT_FOUND                                                            Win32Error = 126
	ERROR_PROC_NOT_FOUND                                                           Win32Error = 127
	ERROR_WAIT_NO_CHILDREN                                                         Win32Error = 128
	ERROR_CHILD_NOT_COMPLETE                                                       Win32Error = 129
	ERROR_DIRECT_ACCESS_HANDLE                                                     Win32Error = 130
	ERROR_NEGATIVE_SEEK                                                            Win32Error = 131
	ERROR_SEEK_ON_DEVICE                                                           Win32Error = 132
	ERROR_IS_JOIN_TARGET                                                           Win32Error = 133
	ERROR_IS_JOINED                                                                Win32Error = 134
	ERROR_IS_SUBSTED                                                               Win32Error = 135
	ERROR_NOT_JOINED                                                               Win32Error = 136
	ERROR_NOT_SUBSTED                                                              Win32Error = 137
	ERROR_JOIN_TO_JOIN                                                             Win32Error = 138
	ERROR_SUBST_TO_SUBST                                                           Win32Error = 139
	ERROR_JOIN_TO_SUBST                                                            Win32Error = 140
	ERROR_SUBST_TO_JOIN                                                            Win32Error = 141
	ERROR_BUSY_DRIVE                                                               Win32Error = 142
	ERROR_SAME_DRIVE                                                               Win32Error = 143
	ERROR_DIR_NOT_ROOT                                                             Win32Error = 144
	ERROR_DIR_NOT_EMPTY                                                            Win32Error = 145
	ERROR_IS_SUBST_PATH                                                            Win32Error = 146
	ERROR_IS_JOIN_PATH                                                             Win32Error = 147
	ERROR_PATH_BUSY                                                                Win32Error = 148
	ERROR_IS_SUBST_TARGET                                                          Win32Error = 149
	ERROR_SYSTEM_TRACE                                                             Win32Error = 150
	ERROR_INVALID_EVENT_COUNT                                                      Win32Error = 151
	ERROR_TOO_MANY_MUXWAITERS                                                      Win32Error = 152
	ERROR_INVALID_LIST_FORMAT                                                      Win32Error = 153
	ERROR_LABEL_TOO_LONG                                                           Win32Error = 154
	ERROR_TOO_MANY_TCBS                                                            Win32Error = 155
	ERROR_SIGNAL_REFUSED                                                           Win32Error = 156
	ERROR_DISCARDED                                                                Win32Error = 157
	ERROR_NOT_LOCKED                                                               Win32Error = 158
	ERROR_BAD_THREADID_ADDR                                                        Win32Error = 159
	ERROR_BAD_ARGUMENTS                                                            Win32Error = 160
	ERROR_BAD_PATHNAME                                                             Win32Error = 161
	ERROR_SIGNAL_PENDING                                                           Win32Error = 162
	ERROR_MAX_THRDS_REACHED                                                        Win32Error = 164
	ERROR_LOCK_FAILED                                                              Win32Error = 167
	ERROR_BUSY                                                                     Win32Error = 170
	ERROR_DEVICE_SUPPORT_IN_PROGRESS                                               Win32Error = 171
	ERROR_CANCEL_VIOLATION                                                         Win32Error = 173
	ERROR_ATOMIC_LOCKS_NOT_SUPPORTED                                               Win32Error = 174
	ERROR_INVALID_SEGMENT_NUMBER                                                   Win32Error = 180
	ERROR_INVALID_ORDINAL                                                          Win32Error = 182
	ERROR_ALREADY_EXISTS                                                           Win32Error = 183
	ERROR_INVALID_FLAG_NUMBER                                                      Win32Error = 186
	ERROR_SEM_NOT_FOUND                                                            Win32Error = 187
	ERROR_INVALID_STARTING_CODESEG                                                 Win32Error = 188
	ERROR_INVALID_STACKSEG                                                         Win32Error = 189
	ERROR_INVALID_MODULETYPE                                                       Win32Error = 190
	ERROR_INVALID_EXE_SIGNATURE                                                    Win32Error = 191
	ERROR_EXE_MARKED_INVALID                                                       Win32Error = 192
	ERROR_BAD_EXE_FORMAT                                                           Win32Error = 193
	ERROR_ITERATED_DATA_EXCEEDS_64k                                                Win32Error = 194
	ERROR_INVALID_MINALLOCSIZE                                                     Win32Error = 195
	ERROR_DYNLINK_FROM_INVALID_RING                                                Win32Error = 196
	ERROR_IOPL_NOT_ENABLED                                                         Win32Error = 197
	ERROR_INVALID_SEGDPL                                                           Win32Error = 198
	ERROR_AUTODATASEG_EXCEEDS_64k                                                  Win32Error = 199
	ERROR_RING2SEG_MUST_BE_MOVABLE                                                 Win32Error = 200
	ERROR_RELOC_CHAIN_XEEDS_SEGLIM                                                 Win32Error = 201
	ERROR_INFLOOP_IN_RELOC_CHAIN                                                   Win32Error = 202
	ERROR_ENVVAR_NOT_FOUND                                                         Win32Error = 203
	ERROR_NO_SIGNAL_SENT                                                           Win32Error = 205
	ERROR_FILENAME_EXCED_RANGE                                                     Win32Error = 206
	ERROR_RING2_STACK_IN_USE                                                       Win32Error = 207
	ERROR_META_EXPANSION_TOO_LONG                                                  Win32Error = 208
	ERROR_INVALID_SIGNAL_NUMBER                                                    Win32Error = 209
	ERROR_THREAD_1_INACTIVE                                                        Win32Error = 210
	ERROR_LOCKED                                                                   Win32Error = 212
	ERROR_TOO_MANY_MODULES                                                         Win32Error = 214
	ERROR_NESTING_NOT_ALLOWED                                                      Win32Error = 215
	ERROR_EXE_MACHINE_TYPE_MISMATCH                                                Win32Error = 216
	ERROR_EXE_CANNOT_MODIFY_SIGNED_BINARY                                          Win32Error = 217
	ERROR_EXE_CANNOT_MODIFY_STRONG_SIGNED_BINARY                                   Win32Error = 218
	ERROR_FILE_CHECKED_OUT                                                         Win32Error = 220
	ERROR_CHECKOUT_REQUIRED                                                        Win32Error = 221
	ERROR_BAD_FILE_TYPE                                                            Win32Error = 222
	ERROR_FILE_TOO_LARGE                                                           Win32Error = 223
	ERROR_FORMS_AUTH_REQUIRED                                                      Win32Error = 224
	ERROR_VIRUS_INFECTED                                                           Win32Error = 225
	ERROR_VIRUS_DELETED                                                            Win32Error = 226
	ERROR_PIPE_LOCAL                                                               Win32Error = 229
	ERROR_BAD_PIPE                                                                 Win32Error = 230
	ERROR_PIPE_BUSY                                                                Win32Error = 231
	ERROR_NO_DATA                                                                  Win32Error = 232
	ERROR_PIPE_NOT_CONNECTED                                                       Win32Error = 233
	ERROR_MORE_DATA                                                                Win32Error = 234
	ERROR_NO_WORK_DONE                                                             Win32Error = 235
	ERROR_VC_DISCONNECTED                                                          Win32Error = 240
	ERROR_INVALID_EA_NAME                                                          Win32Error = 254
	ERROR_EA_LIST_INCONSISTENT                                                     Win32Error = 255
	WAIT_TIMEOUT                                                                   Win32Error = 258
	ERROR_NO_MORE_ITEMS                                                            Win32Error = 259
	ERROR_CANNOT_COPY                                                              Win32Error = 266
	ERROR_DIRECTORY                                                                Win32Error = 267
	ERROR_EAS_DIDNT_FIT                                                            Win32Error = 275
	ERROR_EA_FILE_CORRUPT                                                          Win32Error = 276
	ERROR_EA_TABLE_FULL                                                            Win32Error = 277
	ERROR_INVALID_EA_HANDLE                                                        Win32Error = 278
	ERROR_EAS_NOT_SUPPORTED                                                        Win32Error = 282
	ERROR_NOT_OWNER                                                                Win32Error = 288
	ERROR_TOO_MANY_POSTS                                                           Win32Error = 298
	ERROR_PARTIAL_COPY                                                             Win32Error = 299
	ERROR_OPLOCK_NOT_GRANTED                                                       Win32Error = 300
	ERROR_INVALID_OPLOCK_PROTOCOL                                                  Win32Error = 301
	ERROR_DISK_TOO_FRAGMENTED                                                      Win32Error = 302
	ERROR_DELETE_PENDING                                                           Win32Error = 303
	ERROR_INCOMPATIBLE_WITH_GLOBAL_SHORT_NAME_REGISTRY_SETTING                     Win32Error = 304
	ERROR_SHORT_NAMES_NOT_ENABLED_ON_VOLUME                                        Win32Error = 305
	ERROR_SECURITY_STREAM_IS_INCONSISTENT                                          Win32Error = 306
	ERROR_INVALID_LOCK_RANGE                                                       Win32Error = 307
	ERROR_IMAGE_SUBSYSTEM_NOT_PRESENT                                              Win32Error = 308
	ERROR_NOTIFICATION_GUID_ALREADY_DEFINED                                        Win32Error = 309
	ERROR_INVALID_EXCEPTION_HANDLER                                                Win32Error = 310
	ERROR_DUPLICATE_PRIVILEGES                                                     Win32Error = 311
	ERROR_NO_RANGES_PROCESSED                                                      Win32Error = 312
	ERROR_NOT_ALLOWED_ON_SYSTEM_FILE                                               Win32Error = 313
	ERROR_DISK_RESOURCES_EXHAUSTED                                                 Win32Error = 314
	ERROR_INVALID_TOKEN                                                            Win32Error = 315
	ERROR_DEVICE_FEATURE_NOT_SUPPORTED                                             Win32Error = 316
	ERROR_MR_MID_NOT_FOUND                                                         Win32Error = 317
	ERROR_SCOPE_NOT_FOUND                                                          Win32Error = 318
	ERROR_UNDEFINED_SCOPE                                                          Win32Error = 319
	ERROR_INVALID_CAP                                                              Win32Error = 320
	ERROR_DEVICE_UNREACHABLE                                                       Win32Error = 321
	ERROR_DEVICE_NO_RESOURCES                                                      Win32Error = 322
	ERROR_DATA_CHECKSUM_ERROR                                                      Win32Error = 323
	ERROR_INTERMIXED_KERNEL_EA_OPERATION                                           Win32Error = 324
	ERROR_FILE_LEVEL_TRIM_NOT_SUPPORTED                                            Win32Error = 326
	ERROR_OFFSET_ALIGNMENT_VIOLATION                                               Win32Error = 327
	ERROR_INVALID_FIELD_IN_PARAMETER_LIST                                          Win32Error = 328
	ERROR_OPERATION_IN_PROGRESS                                                    Win32Error = 329
	ERROR_BAD_DEVICE_PATH                                                          Win32Error = 330
	ERROR_TOO_MANY_DESCRIPTORS                                                     Win32Error = 331
	ERROR_SCRUB_DATA_DISABLED                                                      Win32Error = 332
	ERROR_NOT_REDUNDANT_STORAGE                                                    Win32Error = 333
	ERROR_RESIDENT_FILE_NOT_SUPPORTED                                              Win32Error = 334
	ERROR_COMPRESSED_FILE_NOT_SUPPORTED                                            Win32Error = 335
	ERROR_DIRECTORY_NOT_SUPPORTED                                                  Win32Error = 336
	ERROR_NOT_READ_FROM_COPY                                                       Win32Error = 337
	ERROR_FT_WRITE_FAILURE                                                         Win32Error = 338
	ERROR_FT_DI_SCAN_REQUIRED                                                      Win32Error = 339
	ERROR_INVALID_KERNEL_INFO_VERSION                                              Win32Error = 340
	ERROR_INVALID_PEP_INFO_VERSION                                                 Win32Error = 341
	ERROR_OBJECT_NOT_EXTERNALLY_BACKED                                             Win32Error = 342
	ERROR_EXTERNAL_BACKING_PROVIDER_UNKNOWN                                        Win32Error = 343
	ERROR_COMPRESSION_NOT_BENEFICIAL                                               Win32Error = 344
	ERROR_STORAGE_TOPOLOGY_ID_MISMATCH                                             Win32Error = 345
	ERROR_BLOCKED_BY_PARENTAL_CONTROLS                                             Win32Error = 346
	ERROR_BLOCK_TOO_MANY_REFERENCES                                                Win32Error = 347
	ERROR_MARKED_TO_DISALLOW_WRITES                                                Win32Error = 348
	ERROR_ENCLAVE_FAILURE                                                          Win32Error = 349
	ERROR_FAIL_NOACTION_REBOOT                                                     Win32Error = 350
	ERROR_FAIL_SHUTDOWN                                                            Win32Error = 351
	ERROR_FAIL_RESTART                                                             Win32Error = 352
	ERROR_MAX_SESSIONS_REACHED                                                     Win32Error = 353
	ERROR_NETWORK_ACCESS_DENIED_EDP                                                Win32Error = 354
	ERROR_DEVICE_HINT_NAME_BUFFER_TOO_SMALL                                        Win32Error = 355
	ERROR_EDP_POLICY_DENIES_OPERATION                                              Win32Error = 356
	ERROR_EDP_DPL_POLICY_CANT_BE_SATISFIED                                         Win32Error = 357
	ERROR_CLOUD_FILE_SYNC_ROOT_METADATA_CORRUPT                                    Win32Error = 358
	ERROR_DEVICE_IN_MAINTENANCE                                                    Win32Error = 359
	ERROR_NOT_SUPPORTED_ON_DAX                                                     Win32Error = 360
	ERROR_DAX_MAPPING_EXISTS                                                       Win32Error = 361
	ERROR_CLOUD_FILE_PROVIDER_NOT_RUNNING                                          Win32Error = 362
	ERROR_CLOUD_FILE_METADATA_CORRUPT                                              Win32Error = 363
	ERROR_CLOUD_FILE_METADATA_TOO_LARGE                                            Win32Error = 364
	ERROR_CLOUD_FILE_PROPERTY_BLOB_TOO_LARGE                                       Win32Error = 365
	ERROR_CLOUD_FILE_PROPERTY_BLOB_CHECKSUM_MISMATCH                               Win32Error = 366
	ERROR_CHILD_PROCESS_BLOCKED                                                    Win32Error = 367
	ERROR_STORAGE_LOST_DATA_PERSISTENCE                                            Win32Error = 368
	ERROR_FILE_SYSTEM_VIRTUALIZATION_UNAVAILABLE                                   Win32Error = 369
	ERROR_FILE_SYSTEM_VIRTUALIZATION_METADATA_CORRUPT                              Win32Error = 370
	ERROR_FILE_SYSTEM_VIRTUALIZATION_BUSY                                          Win32Error = 371
	ERROR_FILE_SYSTEM_VIRTUALIZATION_PROVIDER_UNKNOWN                              Win32Error = 372
	ERROR_GDI_HANDLE_LEAK                                                          Win32Error = 373
	ERROR_CLOUD_FILE_TOO_MANY_PROPERTY_BLOBS                                       Win32Error = 374
	ERROR_CLOUD_FILE_PROPERTY_VERSION_NOT_SUPPORTED                                Win32Error = 375
	ERROR_NOT_A_CLOUD_FILE                                                         Win32Error = 376
	ERROR_CLOUD_FILE_NOT_IN_SYNC                                                   Win32Error = 377
	ERROR_CLOUD_FILE_ALREADY_CONNECTED                                             Win32Error = 378
	ERROR_CLOUD_FILE_NOT_SUPPORTED                                                 Win32Error = 379
	ERROR_CLOUD_FILE_INVALID_REQUEST                                               Win32Error = 380
	ERROR_CLOUD_FILE_READ_ONLY_VOLUME                                              Win32Error = 381
	ERROR_CLOUD_FILE_CONNECTED_PROVIDER_ONLY                                       Win32Error = 382
	ERROR_CLOUD_FILE_VALIDATION_FAILED                                             Win32Error = 383
	ERROR_SMB1_NOT_AVAILABLE                                                       Win32Error = 384
	ERROR_FILE_SYSTEM_VIRTUALIZATION_INVALID_OPERATION                             Win32Error = 385
	ERROR_CLOUD_FILE_AUTHENTICATION_FAILED                                         Win32Error = 386
	ERROR_CLOUD_FILE_INSUFFICIENT_RESOURCES                                        Win32Error = 387
	ERROR_CLOUD_FILE_NETWORK_UNAVAILABLE                                           Win32Error = 388
	ERROR_CLOUD_FILE_UNSUCCESSFUL                                                  Win32Error = 389
	ERROR_CLOUD_FILE_NOT_UNDER_SYNC_ROOT                                           Win32Error = 390
	ERROR_CLOUD_FILE_IN_USE                                                        Win32Error = 391
	ERROR_CLOUD_FILE_PINNED                                                        Win32Error = 392
	ERROR_CLOUD_FILE_REQUEST_ABORTED                                               Win32Error = 393
	ERROR_CLOUD_FILE_PROPERTY_CORRUPT                                              Win32Error = 394
	ERROR_CLOUD_FILE_ACCESS_DENIED                                                 Win32Error = 395
	ERROR_CLOUD_FILE_INCOMPATIBLE_HARDLINKS                                        Win32Error = 396
	ERROR_CLOUD_FILE_PROPERTY_LOCK_CONFLICT                                        Win32Error = 397
	ERROR_CLOUD_FILE_REQUEST_CANCELED                                              Win32Error = 398
	ERROR_EXTERNAL_SYSKEY_NOT_SUPPORTED                                            Win32Error = 399
	ERROR_THREAD_MODE_ALREADY_BACKGROUND                                           Win32Error = 400
	ERROR_THREAD_MODE_NOT_BACKGROUND                                               Win32Error = 401
	ERROR_PROCESS_MODE_ALREADY_BACKGROUND                                          Win32Error = 402
	ERROR_PROCESS_MODE_NOT_BACKGROUND                                              Win32Error = 403
	ERROR_CLOUD_FILE_PROVIDER_TERMINATED                                           Win32Error = 404
	ERROR_NOT_A_CLOUD_SYNC_ROOT                                                    Win32Error = 405
	ERROR_FILE_PROTECTED_UNDER_DPL                                                 Win32Error = 406
	ERROR_VOLUME_NOT_CLUSTER_ALIGNED                                               Win32Error = 407
	ERROR_NO_PHYSICALLY_ALIGNED_FREE_SPACE_FOUND                                   Win32Error = 408
	ERROR_APPX_FILE_NOT_ENCRYPTED                                                  Win32Error = 409
	ERROR_RWRAW_ENCRYPTED_FILE_NOT_ENCRYPTED                                       Win32Error = 410
	ERROR_RWRAW_ENCRYPTED_INVALID_EDATAINFO_FILEOFFSET                             Win32Error = 411
	ERROR_RWRAW_ENCRYPTED_INVALID_EDATAINFO_FILERANGE                              Win32Error = 412
	ERROR_RWRAW_ENCRYPTED_INVALID_EDATAINFO_PARAMETER                              Win32Error = 413
	ERROR_LINUX_SUBSYSTEM_NOT_PRESENT                                              Win32Error = 414
	ERROR_FT_READ_FAILURE                                                          Win32Error = 415
	ERROR_STORAGE_RESERVE_ID_INVALID                                               Win32Error = 416
	ERROR_STORAGE_RESERVE_DOES_NOT_EXIST                                           Win32Error = 417
	ERROR_STORAGE_RESERVE_ALREADY_EXISTS                                           Win32Error = 418
	ERROR_STORAGE_RESERVE_NOT_EMPTY                                                Win32Error = 419
	ERROR_NOT_A_DAX_VOLUME                                                         Win32Error = 420
	ERROR_NOT_DAX_MAPPABLE                                                         Win32Error = 421
	ERROR_TIME_SENSITIVE_THREAD                                                    Win32Error = 422
	ERROR_DPL_NOT_SUPPORTED_FOR_USER                                               Win32Error = 423
	ERROR_CASE_DIFFERING_NAMES_IN_DIR                                              Win32Error = 424
	ERROR_FILE_NOT_SUPPORTED                                                       Win32Error = 425
	ERROR_CLOUD_FILE_REQUEST_TIMEOUT                                               Win32Error = 426
	ERROR_NO_TASK_QUEUE                                                            Win32Error = 427
	ERROR_SRC_SRV_DLL_LOAD_FAILED                                                  Win32Error = 428
	ERROR_NOT_SUPPORTED_WITH_BTT                                                   Win32Error = 429
	ERROR_ENCRYPTION_DISABLED                                                      Win32Error = 430
	ERROR_ENCRYPTING_METADATA_DISALLOWED                                           Win32Error = 431
	ERROR_CANT_CLEAR_ENCRYPTION_FLAG                                               Win32Error = 432
	ERROR_NO_SUCH_DEVICE                                                           Win32Error = 433
	ERROR_CLOUD_FILE_DEHYDRATION_DISALLOWED                                        Win32Error = 434
	ERROR_FILE_SNAP_IN_PROGRESS                                                    Win32Error = 435
	ERROR_FILE_SNAP_USER_SECTION_NOT_SUPPORTED                                     Win32Error = 436
	ERROR_FILE_SNAP_MODIFY_NOT_SUPPORTED                                           Win32Error = 437
	ERROR_FILE_SNAP_IO_NOT_COORDINATED                                             Win32Error = 438
	ERROR_FILE_SNAP_UNEXPECTED_ERROR                                               Win32Error = 439
	ERROR_FILE_SNAP_INVALID_PARAMETER                                              Win32Error = 440
	ERROR_UNSATISFIED_DEPENDENCIES                                                 Win32Error = 441
	ERROR_CASE_SENSITIVE_PATH                                                      Win32Error = 442
	ERROR_UNEXPECTED_NTCACHEMANAGER_ERROR                                          Win32Error = 443
	ERROR_LINUX_SUBSYSTEM_UPDATE_REQUIRED                                          Win32Error = 444
	ERROR_DLP_POLICY_WARNS_AGAINST_OPERATION                                       Win32Error = 445
	ERROR_DLP_POLICY_DENIES_OPERATION                                              Win32Error = 446
	ERROR_SECURITY_DENIES_OPERATION                                                Win32Error = 447
	ERROR_UNTRUSTED_MOUNT_POINT                                                    Win32Error = 448
	ERROR_DLP_POLICY_SILENTLY_FAIL                                                 Win32Error = 449
	ERROR_CAPAUTHZ_NOT_DEVUNLOCKED                                                 Win32Error = 450
	ERROR_CAPAUTHZ_CHANGE_TYPE                                                     Win32Error = 451
	ERROR_CAPAUTHZ_NOT_PROVISIONED                                                 Win32Error = 452
	ERROR_CAPAUTHZ_NOT_AUTHORIZED                                                  Win32Error = 453
	ERROR_CAPAUTHZ_NO_POLICY                                                       Win32Error = 454
	ERROR_CAPAUTHZ_DB_CORRUPTED                                                    Win32Error = 455
	ERROR_CAPAUTHZ_SCCD_INVALID_CATALOG                                            Win32Error = 456
	ERROR_CAPAUTHZ_SCCD_NO_AUTH_ENTITY                                             Win32Error = 457
	ERROR_CAPAUTHZ_SCCD_PARSE_ERROR                                                Win32Error = 458
	ERROR_CAPAUTHZ_SCCD_DEV_MODE_REQUIRED                                          Win32Error = 459
	ERROR_CAPAUTHZ_SCCD_NO_CAPABILITY_MATCH                                        Win32Error = 460
	ERROR_CIMFS_IMAGE_CORRUPT                                                      Win32Error = 470
	ERROR_CIMFS_IMAGE_VERSION_NOT_SUPPORTED                                        Win32Error = 471
	ERROR_STORAGE_STACK_ACCESS_DENIED                                              Win32Error = 472
	ERROR_INSUFFICIENT_VIRTUAL_ADDR_RESOURCES                                      Win32Error = 473
	ERROR_INDEX_OUT_OF_BOUNDS                                                      Win32Error = 474
	ERROR_CLOUD_FILE_US_MESSAGE_TIMEOUT                                            Win32Error = 475
	ERROR_NOT_A_DEV_VOLUME                                                         Win32Error = 476
	ERROR_FS_GUID_MISMATCH                                                         Win32Error = 477
	ERROR_CANT_ATTACH_TO_DEV_VOLUME                                                Win32Error = 478
	ERROR_MEMORY_DECOMPRESSION_FAILURE                                             Win32Error = 479
	ERROR_PNP_QUERY_REMOVE_DEVICE_TIMEOUT                                          Win32Error = 480
	ERROR_PNP_QUERY_REMOVE_RELATED_DEVICE_TIMEOUT                                  Win32Error = 481
	ERROR_PNP_QUERY_REMOVE_UNRELATED_DEVICE_TIMEOUT                                Win32Error = 482
	ERROR_DEVICE_HARDWARE_ERROR                                                    Win32Error = 483
	ERROR_INVALID_ADDRESS                                                          Win32Error = 487
	ERROR_HAS_SYSTEM_CRITICAL_FILES                                                Win32Error = 488
	ERROR_ENCRYPTED_FILE_NOT_SUPPORTED                                             Win32Error = 489
	ERROR_SPARSE_FILE_NOT_SUPPORTED                                                Win32Error = 490
	ERROR_PAGEFILE_NOT_SUPPORTED                                                   Win32Error = 491
	ERROR_VOLUME_NOT_SUPPORTED                                                     Win32Error = 492
	ERROR_NOT_SUPPORTED_WITH_BYPASSIO                                              Win32Error = 493
	ERROR_NO_BYPASSIO_DRIVER_SUPPORT                                               Win32Error = 494
	ERROR_NOT_SUPPORTED_WITH_ENCRYPTION                                            Win32Error = 495
	ERROR_NOT_SUPPORTED_WITH_COMPRESSION                                           Win32Error = 496
	ERROR_NOT_SUPPORTED_WITH_REPLICATION                                           Win32Error = 497
	ERROR_NOT_SUPPORTED_WITH_DEDUPLICATION                                         Win32Error = 498
	ERROR_NOT_SUPPORTED_WITH_AUDITING                                              Win32Error = 499
	ERROR_USER_PROFILE_LOAD                                                        Win32Error = 500
	ERROR_SESSION_KEY_TOO_SHORT                                                    Win32Error = 501
	ERROR_ACCESS_DENIED_APPDATA                                                    Win32Error = 502
	ERROR_NOT_SUPPORTED_WITH_MONITORING                                            Win32Error = 503
	ERROR_NOT_SUPPORTED_WITH_SNAPSHOT                                              Win32Error = 504
	ERROR_NOT_SUPPORTED_WITH_VIRTUALIZATION                                        Win32Error = 505
	ERROR_BYPASSIO_FLT_NOT_SUPPORTED                                               Win32Error = 506
	ERROR_DEVICE_RESET_REQUIRED                                                    Win32Error = 507
	ERROR_VOLUME_WRITE_ACCESS_DENIED                                               Win32Error = 508
	ERROR_NOT_SUPPORTED_WITH_CACHED_HANDLE                                         Win32Error = 509
	ERROR_FS_METADATA_INCONSISTENT                                                 Win32Error = 510
	ERROR_BLOCK_WEAK_REFERENCE_INVALID                                             Win32Error = 511
	ERROR_BLOCK_SOURCE_WEAK_REFERENCE_INVALID                                      Win32Error = 512
	ERROR_BLOCK_TARGET_WEAK_REFERENCE_INVALID                                      Win32Error = 513
	ERROR_BLOCK_SHARED                                                             Win32Error = 514
	ERROR_VOLUME_UPGRADE_NOT_NEEDED                                                Win32Error = 515
	ERROR_VOLUME_UPGRADE_PENDING                                                   Win32Error = 516
	ERROR_VOLUME_UPGRADE_DISABLED                                                  Win32Error = 517
	ERROR_VOLUME_UPGRADE_DISABLED_TILL_OS_DOWNGRADE_EXPIRED                        Win32Error = 518
	ERROR_INVALID_CONFIG_VALUE                                                     Win32Error = 519
	ERROR_MEMORY_DECOMPRESSION_HW_ERROR                                            Win32Error = 520
	ERROR_VOLUME_ROLLBACK_DETECTED                                                 Win32Error = 521
	ERROR_ARITHMETIC_OVERFLOW                                                      Win32Error = 534
	ERROR_PIPE_CONNECTED                                                           Win32Error = 535
	ERROR_PIPE_LISTENING                                                           Win32Error = 536
	ERROR_VERIFIER_STOP                                                            Win32Error = 537
	ERROR_ABIOS_ERROR                                                              Win32Error = 538
	ERROR_WX86_WARNING                                                             Win32Error = 539
	ERROR_WX86_ERROR                                                               Win32Error = 540
	ERROR_TIMER_NOT_CANCELED                                                       Win32Error = 541
	ERROR_UNWIND                                                                   Win32Error = 542
	ERROR_BAD_STACK                                                                Win32Error = 543
	ERROR_INVALID_UNWIND_TARGET                                                    Win32Error = 544
	ERROR_INVALID_PORT_ATTRIBUTES                                                  Win32Error = 545
	ERROR_PORT_MESSAGE_TOO_LONG                                                    Win32Error = 546
	ERROR_INVALID_QUOTA_LOWER                                                      Win32Error = 547
	ERROR_DEVICE_ALREADY_ATTACHED                                                  Win32Error = 548
	ERROR_INSTRUCTION_MISALIGNMENT                                                 Win32Error = 549
	ERROR_PROFILING_NOT_STARTED                                                    Win32Error = 550
	ERROR_PROFILING_NOT_STOPPED                                                    Win32Error = 551
	ERROR_COULD_NOT_INTERPRET                                                      Win32Error = 552
	ERROR_PROFILING_AT_LIMIT                                                       Win32Error = 553
	ERROR_CANT_WAIT                                                                Win32Error = 554
	ERROR_CANT_TERMINATE_SELF                                                      Win32Error = 555
	ERROR_UNEXPECTED_MM_CREATE_ERR                                                 Win32Error = 556
	ERROR_UNEXPECTED_MM_MAP_ERROR                                                  Win32Error = 557
	ERROR_UNEXPECTED_MM_EXTEND_ERR                                                 Win32Error = 558
	ERROR_BAD_FUNCTION_TABLE                                                       Win32Error = 559
	ERROR_NO_GUID_TRANSLATION                                                      Win32Error = 560
	ERROR_INVALID_LDT_SIZE                                                         Win32Error = 561
	ERROR_INVALID_LDT_OFFSET                                                       Win32Error = 563
	ERROR_INVALID_LDT_DESCRIPTOR                                                   Win32Error = 564
	ERROR_TOO_MANY_THREADS                                                         Win32Error = 565
	ERROR_THREAD_NOT_IN_PROCESS                                                    Win32Error = 566
	ERROR_PAGEFILE_QUOTA_EXCEEDED                                                  Win32Error = 567
	ERROR_LOGON_SERVER_CONFLICT                                                    Win32Error = 568
	ERROR_SYNCHRONIZATION_REQUIRED                                                 Win32Error = 569
	ERROR_NET_OPEN_FAILED                                                          Win32Error = 570
	ERROR_IO_PRIVILEGE_FAILED                                                      Win32Error = 571
	ERROR_CONTROL_C_EXIT                                                           Win32Error = 572
	ERROR_MISSING_SYSTEMFILE                                                       Win32Error = 573
	ERROR_UNHANDLED_EXCEPTION                                                      Win32Error = 574
	ERROR_APP_INIT_FAILURE                                                         Win32Error = 575
	ERROR_PAGEFILE_CREATE_FAILED                                                   Win32Error = 576
	ERROR_INVALID_IMAGE_HASH                                                       Win32Error = 577
	ERROR_NO_PAGEFILE                                                              Win32Error = 578
	ERROR_ILLEGAL_FLOAT_CONTEXT                                                    Win32Error = 579
	ERROR_NO_EVENT_PAIR                                                            Win32Error = 580
	ERROR_DOMAIN_CTRLR_CONFIG_ERROR                                                Win32Error = 581
	ERROR_ILLEGAL_CHARACTER                                                        Win32Error = 582
	ERROR_UNDEFINED_CHARACTER                                                      Win32Error = 583
	ERROR_FLOPPY_VOLUME                                                            Win32Error = 584
	ERROR_BIOS_FAILED_TO_CONNECT_INTERRUPT                                         Win32Error = 585
	ERROR_BACKUP_CONTROLLER                                                        Win32Error = 586
	ERROR_MUTANT_LIMIT_EXCEEDED                                                    Win32Error = 587
	ERROR_FS_DRIVER_REQUIRED                                                       Win32Error = 588
	ERROR_CANNOT_LOAD_REGISTRY_FILE                                                Win32Error = 589
	ERROR_DEBUG_ATTACH_FAILED                                                      Win32Error = 590
	ERROR_SYSTEM_PROCESS_TERMINATED                                                Win32Error = 591
	ERROR_DATA_NOT_ACCEPTED                                                        Win32Error = 592
	ERROR_VDM_HARD_ERROR                                                           Win32Error = 593
	ERROR_DRIVER_CANCEL_TIMEOUT                                                    Win32Error = 594
	ERROR_REPLY_MESSAGE_MISMATCH                                                   Win32Error = 595
	ERROR_LOST_WRITEBEHIND_DATA                                                    Win32Error = 596
	ERROR_CLIENT_SERVER_PARAMETERS_INVALID                                         Win32Error = 597
	ERROR_NOT_TINY_STREAM                                                          Win32Error = 598
	ERROR_STACK_OVERFLOW_READ                                                      Win32Error = 599
	ERROR_CONVERT_TO_LARGE                                                         Win32Error = 600
	ERROR_FOUND_OUT_OF_SCOPE                                                       Win32Error = 601
	ERROR_ALLOCATE_BUCKET                                                          Win32Error = 602
	ERROR_MARSHALL_OVERFLOW                                                        Win32Error = 603
	ERROR_INVALID_VARIANT                                                          Win32Error = 604
	ERROR_BAD_COMPRESSION_BUFFER                                                   Win32Error = 605
	ERROR_AUDIT_FAILED                                                             Win32Error = 606
	ERROR_TIMER_RESOLUTION_NOT_SET                                                 Win32Error = 607
	ERROR_INSUFFICIENT_LOGON_INFO                                                  Win32Error = 608
	ERROR_BAD_DLL_ENTRYPOINT                                                       Win32Error = 609
	ERROR_BAD_SERVICE_ENTRYPOINT                                                   Win32Error = 610
	ERROR_IP_ADDRESS_CONFLICT1                                                     Win32Error = 611
	ERROR_IP_ADDRESS_CONFLICT2                                                     Win32Error = 612
	ERROR_REGISTRY_QUOTA_LIMIT                                                     Win32Error = 613
	ERROR_NO_CALLBACK_ACTIVE                                                       Win32Error = 614
	ERROR_PWD_TOO_SHORT                                                            Win32Error = 615
	ERROR_PWD_TOO_RECENT                                                           Win32Error = 616
	ERROR_PWD_HISTORY_CONFLICT                                                     Win32Error = 617
	ERROR_UNSUPPORTED_COMPRESSION                                                  Win32Error = 618
	ERROR_INVALID_HW_PROFILE                                                       Win32Error = 619
	ERROR_INVALID_PLUGPLAY_DEVICE_PATH                                             Win32Error = 620
	ERROR_QUOTA_LIST_INCONSISTENT                                                  Win32Error = 621
	ERROR_EVALUATION_EXPIRATION                                                    Win32Error = 622
	ERROR_ILLEGAL_DLL_RELOCATION                                                   Win32Error = 623
	ERROR_DLL_INIT_FAILED_LOGOFF                                                   Win32Error = 624
	ERROR_VALIDATE_CONTINUE                                                        Win32Error = 625
	ERROR_NO_MORE_MATCHES                                                          Win32Error = 626
	ERROR_RANGE_LIST_CONFLICT                                                      Win32Error = 627
	ERROR_SERVER_SID_MISMATCH                                                      Win32Error = 628
	ERROR_CANT_ENABLE_DENY_ONLY                                                    Win32Error = 629
	ERROR_FLOAT_MULTIPLE_FAULTS                                                    Win32Error = 630
	ERROR_FLOAT_MULTIPLE_TRAPS                                                     Win32Error = 631
	ERROR_NOINTERFACE                                                              Win32Error = 632
	ERROR_DRIVER_FAILED_SLEEP                                                      Win32Error = 633
	ERROR_CORRUPT_SYSTEM_FILE                                                      Win32Error = 634
	ERROR_COMMITMENT_MINIMUM                                                       Win32Error = 635
	ERROR_PNP_RESTART_ENUMERATION                                                  Win32Error = 636
	ERROR_SYSTEM_IMAGE_BAD_SIGNATURE                                               Win32Error = 637
	ERROR_PNP_REBOOT_REQUIRED                                                      Win32Error = 638
	ERROR_INSUFFICIENT_POWER                                                       Win32Error = 639
	ERROR_MULTIPLE_FAULT_VIOLATION                                                 Win32Error = 640
	ERROR_SYSTEM_SHUTDOWN                                                          Win32Error = 641
	ERROR_PORT_NOT_SET                                                             Win32Error = 642
	ERROR_DS_VERSION_CHECK_FAILURE                                                 Win32Error = 643
	ERROR_RANGE_NOT_FOUND                                                          Win32Error = 644
	ERROR_NOT_SAFE_MODE_DRIVER                                                     Win32Error = 646
	ERROR_FAILED_DRIVER_ENTRY                                                      Win32Error = 647
	ERROR_DEVICE_ENUMERATION_ERROR                                                 Win32Error = 648
	ERROR_MOUNT_POINT_NOT_RESOLVED                                                 Win32Error = 649
	ERROR_INVALID_DEVICE_OBJECT_PARAMETER                                          Win32Error = 650
	ERROR_MCA_OCCURED                                                              Win32Error = 651
	ERROR_DRIVER_DATABASE_ERROR                                                    Win32Error = 652
	ERROR_SYSTEM_HIVE_TOO_LARGE                                                    Win32Error = 653
	ERROR_DRIVER_FAILED_PRIOR_UNLOAD                                               Win32Error = 654
	ERROR_VOLSNAP_PREPARE_HIBERNATE                                                Win32Error = 655
	ERROR_HIBERNATION_FAILURE                                                      Win32Error = 656
	ERROR_PWD_TOO_LONG                                                             Win32Error = 657
	ERROR_FILE_SYSTEM_LIMITATION                                                   Win32Error = 665
	ERROR_ASSERTION_FAILURE                                                        Win32Error = 668
	ERROR_ACPI_ERROR                                                               Win32Error = 669
	ERROR_WOW_ASSERTION                                                            Win32Error = 670
	ERROR_PNP_BAD_MPS_TABLE                                                        Win32Error = 671
	ERROR_PNP_TRANSLATION_FAILED                                                   Win32Error = 672
	ERROR_PNP_IRQ_TRANSLATION_FAILED                                               Win32Error = 673
	ERROR_PNP_INVALID_ID                                                           Win32Error = 674
	ERROR_WAKE_SYSTEM_DEBUGGER                                                     Win32Error = 675
	ERROR_HANDLES_CLOSED                                                           Win32Error = 676
	ERROR_EXTRANEOUS_INFORMATION                                                   Win32Error = 677
	ERROR_RXACT_COMMIT_NECESSARY                                                   Win32Error = 678
	ERROR_MEDIA_CHECK                                                              Win32Error = 679
	ERROR_GUID_SUBSTITUTION_MADE                                                   Win32Error = 680
	ERROR_STOPPED_ON_SYMLINK                                                       Win32Error = 681
	ERROR_LONGJUMP                                                                 Win32Error = 682
	ERROR_PLUGPLAY_QUERY_VETOED                                                    Win32Error = 683
	ERROR_UNWIND_CONSOLIDATE                                                       Win32Error = 684
	ERROR_REGISTRY_HIVE_RECOVERED                                                  Win32Error = 685
	ERROR_DLL_MIGHT_BE_INSECURE                                                    Win32Error = 686
	ERROR_DLL_MIGHT_BE_INCOMPATIBLE                                                Win32Error = 687
	ERROR_DBG_EXCEPTION_NOT_HANDLED                                                Win32Error = 688
	ERROR_DBG_REPLY_LATER                                                          Win32Error = 689
	ERROR_DBG_UNABLE_TO_PROVIDE_HANDLE                                             Win32Error = 690
	ERROR_DBG_TERMINATE_THREAD                                                     Win32Error = 691
	ERROR_DBG_TERMINATE_PROCESS                                                    Win32Error = 692
	ERROR_DBG_CONTROL_C                                                            Win32Error = 693
	ERROR_DBG_PRINTEXCEPTION_C                                                     Win32Error = 694
	ERROR_DBG_RIPEXCEPTION                                                         Win32Error = 695
	ERROR_DBG_CONTROL_BREAK                                                        Win32Error = 696
	ERROR_DBG_COMMAND_EXCEPTION                                                    Win32Error = 697
	ERROR_OBJECT_NAME_EXISTS                                                       Win32Error = 698
	ERROR_THREAD_WAS_SUSPENDED                                                     Win32Error = 699
	ERROR_IMAGE_NOT_AT_BASE                                                        Win32Error = 700
	ERROR_RXACT_STATE_CREATED                                                      Win32Error = 701
	ERROR_SEGMENT_NOTIFICATION                                                     Win32Error = 702
	ERROR_BAD_CURRENT_DIRECTORY                                                    Win32Error = 703
	ERROR_FT_READ_RECOVERY_FROM_BACKUP                                             Win32Error = 704
	ERROR_FT_WRITE_RECOVERY                                                        Win32Error = 705
	ERROR_IMAGE_MACHINE_TYPE_MISMATCH                                              Win32Error = 706
	ERROR_RECEIVE_PARTIAL                                                          Win32Error = 707
	ERROR_RECEIVE_EXPEDITED                                                        Win32Error = 708
	ERROR_RECEIVE_PARTIAL_EXPEDITED                                                Win32Error = 709
	ERROR_EVENT_DONE                                                               Win32Error = 710
	ERROR_EVENT_PENDING                                                            Win32Error = 711
	ERROR_CHECKING_FILE_SYSTEM                                                     Win32Error = 712
	ERROR_FATAL_APP_EXIT                                                           Win32Error = 713
	ERROR_PREDEFINED_HANDLE                                                        Win32Error = 714
	ERROR_WAS_UNLOCKED                                                             Win32Error = 715
	ERROR_SERVICE_NOTIFICATION                                                     Win32Error = 716
	ERROR_WAS_LOCKED                                                               Win32Error = 717
	ERROR_LOG_HARD_ERROR                                                           Win32Error = 718
	ERROR_ALREADY_WIN32                                                            Win32Error = 719
	ERROR_IMAGE_MACHINE_TYPE_MISMATCH_EXE                                          Win32Error = 720
	ERROR_NO_YIELD_PERFORMED                                                       Win32Error = 721
	ERROR_TIMER_RESUME_IGNORED                                                     Win32Error = 722
	ERROR_ARBITRATION_UNHANDLED                                                    Win32Error = 723
	ERROR_CARDBUS_NOT_SUPPORTED                                                    Win32Error = 724
	ERROR_MP_PROCESSOR_MISMATCH                                                    Win32Error = 725
	ERROR_HIBERNATED                                                               Win32Error = 726
	ERROR_RESUME_HIBERNATION                                                       Win32Error = 727
	ERROR_FIRMWARE_UPDATED                                                         Win32Error = 728
	ERROR_DRIVERS_LEAKING_LOCKED_PAGES                                             Win32Error = 729
	ERROR_WAKE_SYSTEM                                                              Win32Error = 730
	ERROR_WAIT_1                                                                   Win32Error = 731
	ERROR_WAIT_2                                                                   Win32Error = 732
	ERROR_WAIT_3                                                                   Win32Error = 733
	ERROR_WAIT_63                                                                  Win32Error = 734
	ERROR_ABANDONED_WAIT_0                                                         Win32Error = 735
	ERROR_ABANDONED_WAIT_63                                                        Win32Error = 736
	ERROR_USER_APC                                                                 Win32Error = 737
	ERROR_KERNEL_APC                                                               Win32Error = 738
	ERROR_ALERTED                                                                  Win32Error = 739
	ERROR_ELEVATION_REQUIRED                                                       Win32Error = 740
	ERROR_REPARSE                                                                  Win32Error = 741
	ERROR_OPLOCK_BREAK_IN_PROGRESS                                                 Win32Error = 742
	ERROR_VOLUME_MOUNTED                                                           Win32Error = 743
	ERROR_RXACT_COMMITTED                                                          Win32Error = 744
	ERROR_NOTIFY_CLEANUP                                                           Win32Error = 745
	ERROR_PRIMARY_TRANSPORT_CONNECT_FAILED                                         Win32Error = 746
	ERROR_PAGE_FAULT_TRANSITION                                                    Win32Error = 747
	ERROR_PAGE_FAULT_DEMAND_ZERO                                                   Win32Error = 748
	ERROR_PAGE_FAULT_COPY_ON_WRITE                                                 Win32Error = 749
	ERROR_PAGE_FAULT_GUARD_PAGE                                                    Win32Error = 750
	ERROR_PAGE_FAULT_PAGING_FILE                                                   Win32Error = 751
	ERROR_CACHE_PAGE_LOCKED                                                        Win32Error = 752
	ERROR_CRASH_DUMP                                                               Win32Error = 753
	ERROR_BUFFER_ALL_ZEROS                                                         Win32Error = 754
	ERROR_REPARSE_OBJECT                                                           Win32Error = 755
	ERROR_RESOURCE_REQUIREMENTS_CHANGED                                            Win32Error = 756
	ERROR_TRANSLATION_COMPLETE                                                     Win32Error = 757
	ERROR_NOTHING_TO_TERMINATE                                                     Win32Error = 758
	ERROR_PROCESS_NOT_IN_JOB                                                       Win32Error = 759
	ERROR_PROCESS_IN_JOB                                                           Win32Error = 760
	ERROR_VOLSNAP_HIBERNATE_READY                                                  Win32Error = 761
	ERROR_FSFILTER_OP_COMPLETED_SUCCESSFULLY                                       Win32Error = 762
	ERROR_INTERRUPT_VECTOR_ALREADY_CONNECTED                                       Win32Error = 763
	ERROR_INTERRUPT_STILL_CONNECTED                                                Win32Error = 764
	ERROR_WAIT_FOR_OPLOCK                                                          Win32Error = 765
	ERROR_DBG_EXCEPTION_HANDLED                                                    Win32Error = 766
	ERROR_DBG_CONTINUE                                                             Win32Error = 767
	ERROR_CALLBACK_POP_STACK                                                       Win32Error = 768
	ERROR_COMPRESSION_DISABLED                                                     Win32Error = 769
	ERROR_CANTFETCHBACKWARDS                                                       Win32Error = 770
	ERROR_CANTSCROLLBACKWARDS                                                      Win32Error = 771
	ERROR_ROWSNOTRELEASED                                                          Win32Error = 772
	ERROR_BAD_ACCESSOR_FLAGS                                                       Win32Error = 773
	ERROR_ERRORS_ENCOUNTERED                                                       Win32Error = 774
	ERROR_NOT_CAPABLE                                                              Win32Error = 775
	ERROR_REQUEST_OUT_OF_SEQUENCE                                                  Win32Error = 776
	ERROR_VERSION_PARSE_ERROR                                                      Win32Error = 777
	ERROR_BADSTARTPOSITION                                                         Win32Error = 778
	ERROR_MEMORY_HARDWARE                                                          Win32Error = 779
	ERROR_DISK_REPAIR_DISABLED                                                     Win32Error = 780
	ERROR_INSUFFICIENT_RESOURCE_FOR_SPECIFIED_SHARED_SECTION_SIZE                  Win32Error = 781
	ERROR_SYSTEM_POWERSTATE_TRANSITION                                             Win32Error = 782
	ERROR_SYSTEM_POWERSTATE_COMPLEX_TRANSITION                                     Win32Error = 783
	ERROR_MCA_EXCEPTION                                                            Win32Error = 784
	ERROR_ACCESS_AUDIT_BY_POLICY                                                   Win32Error = 785
	ERROR_ACCESS_DISABLED_NO_SAFER_UI_BY_POLICY                                    Win32Error = 786
	ERROR_ABANDON_HIBERFILE                                                        Win32Error = 787
	ERROR_LOST_WRITEBEHIND_DATA_NETWORK_DISCONNECTED                               Win32Error = 788
	ERROR_LOST_WRITEBEHIND_DATA_NETWORK_SERVER_ERROR                               Win32Error = 789
	ERROR_LOST_WRITEBEHIND_DATA_LOCAL_DISK_ERROR                                   Win32Error = 790
	ERROR_BAD_MCFG_TABLE                                                           Win32Error = 791
	ERROR_DISK_REPAIR_REDIRECTED                                                   Win32Error = 792
	ERROR_DISK_REPAIR_UNSUCCESSFUL                                                 Win32Error = 793
	ERROR_CORRUPT_LOG_OVERFULL                                                     Win32Error = 794
	ERROR_CORRUPT_LOG_CORRUPTED                                                    Win32Error = 795
	ERROR_CORRUPT_LOG_UNAVAILABLE                                                  Win32Error = 796
	ERROR_CORRUPT_LOG_DELETED_FULL                                                 Win32Error = 797
	ERROR_CORRUPT_LOG_CLEARED                                                      Win32Error = 798
	ERROR_ORPHAN_NAME_EXHAUSTED                                                    Win32Error = 799
	ERROR_OPLOCK_SWITCHED_TO_NEW_HANDLE                                            Win32Error = 800
	ERROR_CANNOT_GRANT_REQUESTED_OPLOCK                                            Win32Error = 801
	ERROR_CANNOT_BREAK_OPLOCK                                                      Win32Error = 802
	ERROR_OPLOCK_HANDLE_CLOSED                                                     Win32Error = 803
	ERROR_NO_ACE_CONDITION                                                         Win32Error = 804
	ERROR_INVALID_ACE_CONDITION                                                    Win32Error = 805
	ERROR_FILE_HANDLE_REVOKED                                                      Win32Error = 806
	ERROR_IMAGE_AT_DIFFERENT_BASE                                                  Win32Error = 807
	ERROR_ENCRYPTED_IO_NOT_POSSIBLE                                                Win32Error = 808
	ERROR_FILE_METADATA_OPTIMIZATION_IN_PROGRESS                                   Win32Error = 809
	ERROR_QUOTA_ACTIVITY                                                           Win32Error = 810
	ERROR_HANDLE_REVOKED                                                           Win32Error = 811
	ERROR_CALLBACK_INVOKE_INLINE                                                   Win32Error = 812
	ERROR_CPU_SET_INVALID                                                          Win32Error = 813
	ERROR_ENCLAVE_NOT_TERMINATED                                                   Win32Error = 814
	ERROR_ENCLAVE_VIOLATION                                                        Win32Error = 815
	ERROR_SERVER_TRANSPORT_CONFLICT                                                Win32Error = 816
	ERROR_CERTIFICATE_VALIDATION_PREFERENCE_CONFLICT                               Win32Error = 817
	ERROR_FT_READ_FROM_COPY_FAILURE                                                Win32Error = 818
	ERROR_SECTION_DIRECT_MAP_ONLY                                                  Win32Error = 819
	ERROR_EA_ACCESS_DENIED                                                         Win32Error = 994
	ERROR_OPERATION_ABORTED                                                        Win32Error = 995
	ERROR_IO_INCOMPLETE                                                            Win32Error = 996
	ERROR_IO_PENDING                                                               Win32Error = 997
	ERROR_NOACCESS                                                                 Win32Error = 998
	ERROR_SWAPERROR                                                                Win32Error = 999
	ERROR_STACK_OVERFLOW                                                           Win32Error = 1001
	ERROR_INVALID_MESSAGE                                                          Win32Error = 1002
	ERROR_CAN_NOT_COMPLETE                                                         Win32Error = 1003
	ERROR_INVALID_FLAGS                                                            Win32Error = 1004
	ERROR_UNRECOGNIZED_VOLUME                                                      Win32Error = 1005
	ERROR_FILE_INVALID                                                             Win32Error = 1006
	ERROR_FULLSCREEN_MODE                                                          Win32Error = 1007
	ERROR_NO_TOKEN                                                                 Win32Error = 1008
	ERROR_BADDB                                                                    Win32Error = 1009
	ERROR_BADKEY                                                                   Win32Error = 1010
	ERROR_CANTOPEN                                                                 Win32Error = 1011
	ERROR_CANTREAD                                                                 Win32Error = 1012
	ERROR_CANTWRITE                                                                Win32Error = 1013
	ERROR_REGISTRY_RECOVERED                                                       Win32Error = 1014
	ERROR_REGISTRY_CORRUPT                                                         Win32Error = 1015
	ERROR_REGISTRY_IO_FAILED                                                       Win32Error = 1016
	ERROR_NOT_REGISTRY_FILE                                                        Win32Error = 1017
	ERROR_KEY_DELETED                                                              Win32Error = 1018
	ERROR_NO_LOG_SPACE                                                             Win32Error = 1019
	ERROR_KEY_HAS_CHILDREN                                                         Win32Error = 1020
	ERROR_CHILD_MUST_BE_VOLATILE                                                   Win32Error = 1021
	ERROR_NOTIFY_ENUM_DIR                                                          Win32Error = 1022
	ERROR_DEPENDENT_SERVICES_RUNNING                                               Win32Error = 1051
	ERROR_INVALID_SERVICE_CONTROL                                                  Win32Error = 1052
	ERROR_SERVICE_REQUEST_TIMEOUT                                                  Win32Error = 1053
	ERROR_SERVICE_NO_THREAD                                                        Win32Error = 1054
	ERROR_SERVICE_DATABASE_LOCKED                                                  Win32Error = 1055
	ERROR_SERVICE_ALREADY_RUNNING                                                  Win32Error = 1056
	ERROR_INVALID_SERVICE_ACCOUNT                                                  Win32Error = 1057
	ERROR_SERVICE_DISABLED                                                         Win32Error = 1058
	ERROR_CIRCULAR_DEPENDENCY                                                      Win32Error = 1059
	ERROR_SERVICE_DOES_NOT_EXIST                                                   Win32Error = 1060
	ERROR_SERVICE_CANNOT_ACCEPT_CTRL                                               Win32Error = 1061
	ERROR_SERVICE_NOT_ACTIVE                                                       Win32Error = 1062
	ERROR_FAILED_SERVICE_CONTROLLER_CONNECT                                        Win32Error = 1063
	ERROR_EXCEPTION_IN_SERVICE                                                     Win32Error = 1064
	ERROR_DATABASE_DOES_NOT_EXIST                                                  Win32Error = 1065
	ERROR_SERVICE_SPECIFIC_ERROR                                                   Win32Error = 1066
	ERROR_PROCESS_ABORTED                                                          Win32Error = 1067
	ERROR_SERVICE_DEPENDENCY_FAIL                                                  Win32Error = 1068
	ERROR_SERVICE_LOGON_FAILED                                                     Win32Error = 1069
	ERROR_SERVICE_START_HANG                                                       Win32Error = 1070
	ERROR_INVALID_SERVICE_LOCK                                                     Win32Error = 1071
	ERROR_SERVICE_MARKED_FOR_DELETE                                                Win32Error = 1072
	ERROR_SERVICE_EXISTS                                                           Win32Error = 1073
	ERROR_ALREADY_RUNNING_LKG                                                      Win32Error = 1074
	ERROR_SERVICE_DEPENDENCY_DELETED                                               Win32Error = 1075
	ERROR_BOOT_ALREADY_ACCEPTED                                                    Win32Error = 1076
	ERROR_SERVICE_NEVER_STARTED                                                    Win32Error = 1077
	ERROR_DUPLICATE_SERVICE_NAME                                                   Win32Error = 1078
	ERROR_DIFFERENT_SERVICE_ACCOUNT                                                Win32Error = 1079
	ERROR_CANNOT_DETECT_DRIVER_FAILURE                                             Win32Error = 1080
	ERROR_CANNOT_DETECT_PROCESS_ABORT                                              Win32Error = 1081
	ERROR_NO_RECOVERY_PROGRAM                                                      Win32Error = 1082
	ERROR_SERVICE_NOT_IN_EXE                                                       Win32Error = 1083
	ERROR_NOT_SAFEBOOT_SERVICE                                                     Win32Error = 1084
	ERROR_END_OF_MEDIA                                                             Win32Error = 1100
	ERROR_FILEMARK_DETECTED                                                        Win32Error = 1101
	ERROR_BEGINNING_OF_MEDIA                                                       Win32Error = 1102
	ERROR_SETMARK_DETECTED                                                         Win32Error = 1103
	ERROR_NO_DATA_DETECTED                                                         Win32Error = 1104
	ERROR_PARTITION_FAILURE                                                        Win32Error = 1105
	ERROR_INVALID_BLOCK_LENGTH                                                     Win32Error = 1106
	ERROR_DEVICE_NOT_PARTITIONED                                                   Win32Error = 1107
	ERROR_UNABLE_TO_LOCK_MEDIA                                                     Win32Error = 1108
	ERROR_UNABLE_TO_UNLOAD_MEDIA                                                   Win32Error = 1109
	ERROR_MEDIA_CHANGED                                                            Win32Error = 1110
	ERROR_BUS_RESET                                                                Win32Error = 1111
	ERROR_NO_MEDIA_IN_DRIVE                                                        Win32Error = 1112
	ERROR_NO_UNICODE_TRANSLATION                                                   Win32Error = 1113
	ERROR_DLL_INIT_FAILED                                                          Win32Error = 1114
	ERROR_SHUTDOWN_IN_PROGRESS                                                     Win32Error = 1115
	ERROR_NO_SHUTDOWN_IN_PROGRESS                                                  Win32Error = 1116
	ERROR_IO_DEVICE                                                                Win32Error = 1117
	ERROR_SERIAL_NO_DEVICE                                                         Win32Error = 1118
	ERROR_IRQ_BUSY                                                                 Win32Error = 1119
	ERROR_MORE_WRITES                                                              Win32Error = 1120
	ERROR_COUNTER_TIMEOUT                                                          Win32Error = 1121
	ERROR_FLOPPY_ID_MARK_NOT_FOUND                                                 Win32Error = 1122
	ERROR_FLOPPY_WRONG_CYLINDER                                                    Win32Error = 1123
	ERROR_FLOPPY_UNKNOWN_ERROR                                                     Win32Error = 1124
	ERROR_FLOPPY_BAD_REGISTERS                                                     Win32Error = 1125
	ERROR_DISK_RECALIBRATE_FAILED                                                  Win32Error = 1126
	ERROR_DISK_OPERATION_FAILED                                                    Win32Error = 1127
	ERROR_DISK_RESET_FAILED                                                        Win32Error = 1128
	ERROR_EOM_OVERFLOW                                                             Win32Error = 1129
	ERROR_NOT_ENOUGH_SERVER_MEMORY                                                 Win32Error = 1130
	ERROR_POSSIBLE_DEADLOCK                                                        Win32Error = 1131
	ERROR_MAPPED_ALIGNMENT                                                         Win32Error = 1132
	ERROR_SET_POWER_STATE_VETOED                                                   Win32Error = 1140
	ERROR_SET_POWER_STATE_FAILED                                                   Win32Error = 1141
	ERROR_TOO_MANY_LINKS                                                           Win32Error = 1142
	ERROR_OLD_WIN_VERSION                                                          Win32Error = 1150
	ERROR_APP_WRONG_OS                                                             Win32Error = 1151
	ERROR_SINGLE_INSTANCE_APP                                                      Win32Error = 1152
	ERROR_RMODE_APP                                                                Win32Error = 1153
	ERROR_INVALID_DLL                                                              Win32Error = 1154
	ERROR_NO_ASSOCIATION                                                           Win32Error = 1155
	ERROR_DDE_FAIL                                                                 Win32Error = 1156
	ERROR_DLL_NOT_FOUND                                                            Win32Error = 1157
	ERROR_NO_MORE_USER_HANDLES                                                     Win32Error = 1158
	ERROR_MESSAGE_SYNC_ONLY                                                        Win32Error = 1159
	ERROR_SOURCE_ELEMENT_EMPTY                                                     Win32Error = 1160
	ERROR_DESTINATION_ELEMENT_FULL                                                 Win32Error = 1161
	ERROR_ILLEGAL_ELEMENT_ADDRESS                                                  Win32Error = 1162
	ERROR_MAGAZINE_NOT_PRESENT                                                     Win32Error = 1163
	ERROR_DEVICE_REINITIALIZATION_NEEDED                                           Win32Error = 1164
	ERROR_DEVICE_REQUIRES_CLEANING                                                 Win32Error = 1165
	ERROR_DEVICE_DOOR_OPEN                                                         Win32Error = 1166
	ERROR_DEVICE_NOT_CONNECTED                                                     Win32Error = 1167
	ERROR_NOT_FOUND                                                                Win32Error = 1168
	ERROR_NO_MATCH                                                                 Win32Error = 1169
	ERROR_SET_NOT_FOUND                                                            Win32Error = 1170
	ERROR_POINT_NOT_FOUND                                                          Win32Error = 1171
	ERROR_NO_TRACKING_SERVICE                                                      Win32Error = 1172
	ERROR_NO_VOLUME_ID                                                             Win32Error = 1173
	ERROR_UNABLE_TO_REMOVE_REPLACED                                                Win32Error = 1175
	ERROR_UNABLE_TO_MOVE_REPLACEMENT                                               Win32Error = 1176
	ERROR_UNABLE_TO_MOVE_REPLACEMENT_2                                             Win32Error = 1177
	ERROR_JOURNAL_DELETE_IN_PROGRESS                                               Win32Error = 1178
	ERROR_JOURNAL_NOT_ACTIVE                                                       Win32Error = 1179
	ERROR_POTENTIAL_FILE_FOUND                                                     Win32Error = 1180
	ERROR_JOURNAL_ENTRY_DELETED                                                    Win32Error = 1181
	ERROR_VRF_CFG_ENABLED                                                          Win32Error = 1183
	ERROR_PARTITION_TERMINATING                                                    Win32Error = 1184
	ERROR_SHUTDOWN_IS_SCHEDULED                                                    Win32Error = 1190
	ERROR_SHUTDOWN_USERS_LOGGED_ON                                                 Win32Error = 1191
	ERROR_SHUTDOWN_DISKS_NOT_IN_MAINTENANCE_MODE                                   Win32Error = 1192
	ERROR_BAD_DEVICE                                                               Win32Error = 1200
	ERROR_CONNECTION_UNAVAIL                                                       Win32Error = 1201
	ERROR_DEVICE_ALREADY_REMEMBERED                                                Win32Error = 1202
	ERROR_NO_NET_OR_BAD_PATH                                                       Win32Error = 1203
	ERROR_BAD_PROVIDER                                                             Win32Error = 1204
	ERROR_CANNOT_OPEN_PROFILE                                                      Win32Error = 1205
	ERROR_BAD_PROFILE                                                              Win32Error = 1206
	ERROR_NOT_CONTAINER                                                            Win32Error = 1207
	ERROR_EXTENDED_ERROR                                                           Win32Error = 1208
	ERROR_INVALID_GROUPNAME                                                        Win32Error = 1209
	ERROR_INVALID_COMPUTERNAME                                                     Win32Error = 1210
	ERROR_INVALID_EVENTNAME                                                        Win32Error = 1211
	ERROR_INVALID_DOMAINNAME                                                       Win32Error = 1212
	ERROR_INVALID_SERVICENAME                                                      Win32Error = 1213
	ERROR_INVALID_NETNAME                                                          Win32Error = 1214
	ERROR_INVALID_SHARENAME                                                        Win32Error = 1215
	ERROR_INVALID_PASSWORDNAME                                                     Win32Error = 1216
	ERROR_INVALID_MESSAGENAME                                                      Win32Error = 1217
	ERROR_INVALID_MESSAGEDEST                                                      Win32Error = 1218
	ERROR_SESSION_CREDENTIAL_CONFLICT                                              Win32Error = 1219
	ERROR_REMOTE_SESSION_LIMIT_EXCEEDED                                            Win32Error = 1220
	ERROR_DUP_DOMAINNAME                                                           Win32Error = 1221
	ERROR_NO_NETWORK                                                               Win32Error = 1222
	ERROR_CANCELLED                                                                Win32Error = 1223
	ERROR_USER_MAPPED_FILE                                                         Win32Error = 1224
	ERROR_CONNECTION_REFUSED                                                       Win32Error = 1225
	ERROR_GRACEFUL_DISCONNECT                                                      Win32Error = 1226
	ERROR_ADDRESS_ALREADY_ASSOCIATED                                               Win32Error = 1227
	ERROR_ADDRESS_NOT_ASSOCIATED                                                   Win32Error = 1228
	ERROR_CONNECTION_INVALID                                                       Win32Error = 1229
	ERROR_CONNECTION_ACTIVE                                                        Win32Error = 1230
	ERROR_NETWORK_UNREACHABLE                                                      Win32Error = 1231
	ERROR_HOST_UNREACHABLE                                                         Win32Error = 1232
	ERROR_PROTOCOL_UNREACHABLE                                                     Win32Error = 1233
	ERROR_PORT_UNREACHABLE                                                         Win32Error = 1234
	ERROR_REQUEST_ABORTED                                                          Win32Error = 1235
	ERROR_CONNECTION_ABORTED                                                       Win32Error = 1236
	ERROR_RETRY                                                                    Win32Error = 1237
	ERROR_CONNECTION_COUNT_LIMIT                                                   Win32Error = 1238
	ERROR_LOGIN_TIME_RESTRICTION                                                   Win32Error = 1239
	ERROR_LOGIN_WKSTA_RESTRICTION                                                  Win32Error = 1240
	ERROR_INCORRECT_ADDRESS                                                        Win32Error = 1241
	ERROR_ALREADY_REGISTERED                                                       Win32Error = 1242
	ERROR_SERVICE_NOT_FOUND                                                        Win32Error = 1243
	ERROR_NOT_AUTHENTICATED                                                        Win32Error = 1244
	ERROR_NOT_LOGGED_ON                                                            Win32Error = 1245
	ERROR_CONTINUE                                                                 Win32Error = 1246
	ERROR_ALREADY_INITIALIZED                                                      Win32Error = 1247
	ERROR_NO_MORE_DEVICES                                                          Win32Error = 1248
	ERROR_NO_SUCH_SITE                                                             Win32Error = 1249
	ERROR_DOMAIN_CONTROLLER_EXISTS                                                 Win32Error = 1250
	ERROR_ONLY_IF_CONNECTED                                                        Win32Error = 1251
	ERROR_OVERRIDE_NOCHANGES                                                       Win32Error = 1252
	ERROR_BAD_USER_PROFILE                                                         Win32Error = 1253
	ERROR_NOT_SUPPORTED_ON_SBS                                                     Win32Error = 1254
	ERROR_SERVER_SHUTDOWN_IN_PROGRESS                                              Win32Error = 1255
	ERROR_HOST_DOWN                                                                Win32Error = 1256
	ERROR_NON_ACCOUNT_SID                                                          Win32Error = 1257
	ERROR_NON_DOMAIN_SID                                                           Win32Error = 1258
	ERROR_APPHELP_BLOCK                                                            Win32Error = 1259
	ERROR_ACCESS_DISABLED_BY_POLICY                                                Win32Error = 1260
	ERROR_REG_NAT_CONSUMPTION                                                      Win32Error = 1261
	ERROR_CSCSHARE_OFFLINE                                                         Win32Error = 1262
	ERROR_PKINIT_FAILURE                                                           Win32Error = 1263
	ERROR_SMARTCARD_SUBSYSTEM_FAILURE                                              Win32Error = 1264
	ERROR_DOWNGRADE_DETECTED                                                       Win32Error = 1265
	ERROR_MACHINE_LOCKED                                                           Win32Error = 1271
	ERROR_SMB_GUEST_LOGON_BLOCKED                                                  Win32Error = 1272
	ERROR_CALLBACK_SUPPLIED_INVALID_DATA                                           Win32Error = 1273
	ERROR_SYNC_FOREGROUND_REFRESH_REQUIRED                                         Win32Error = 1274
	ERROR_DRIVER_BLOCKED                                                           Win32Error = 1275
	ERROR_INVALID_IMPORT_OF_NON_DLL                                                Win32Error = 1276
	ERROR_ACCESS_DISABLED_WEBBLADE                                                 Win32Error = 1277
	ERROR_ACCESS_DISABLED_WEBBLADE_TAMPER                                          Win32Error = 1278
	ERROR_RECOVERY_FAILURE                                                         Win32Error = 1279
	ERROR_ALREADY_FIBER                                                            Win32Error = 1280
	ERROR_ALREADY_THREAD                                                           Win32Error = 1281
	ERROR_STACK_BUFFER_OVERRUN                                                     Win32Error = 1282
	ERROR_PARAMETER_QUOTA_EXCEEDED                                                 Win32Error = 1283
	ERROR_DEBUGGER_INACTIVE                                                        Win32Error = 1284
	ERROR_DELAY_LOAD_FAILED                                                        Win32Error = 1285
	ERROR_VDM_DISALLOWED                                                           Win32Error = 1286
	ERROR_UNIDENTIFIED_ERROR                                                       Win32Error = 1287
	ERROR_INVALID_CRUNTIME_PARAMETER                                               Win32Error = 1288
	ERROR_BEYOND_VDL                                                               Win32Error = 1289
	ERROR_INCOMPATIBLE_SERVICE_SID_TYPE                                            Win32Error = 1290
	ERROR_DRIVER_PROCESS_TERMINATED                                                Win32Error = 1291
	ERROR_IMPLEMENTATION_LIMIT                                                     Win32Error = 1292
	ERROR_PROCESS_IS_PROTECTED                                                     Win32Error = 1293
	ERROR_SERVICE_NOTIFY_CLIENT_LAGGING                                            Win32Error = 1294
	ERROR_DISK_QUOTA_EXCEEDED                                                      Win32Error = 1295
	ERROR_CONTENT_BLOCKED                                                          Win32Error = 1296
	ERROR_INCOMPATIBLE_SERVICE_PRIVILEGE                                           Win32Error = 1297
	ERROR_APP_HANG                                                                 Win32Error = 1298
	ERROR_INVALID_LABEL                                                            Win32Error = 1299
	ERROR_NOT_ALL_ASSIGNED                                                         Win32Error = 1300
	ERROR_SOME_NOT_MAPPED                                                          Win32Error = 1301
	ERROR_NO_QUOTAS_FOR_ACCOUNT                                                    Win32Error = 1302
	ERROR_LOCAL_USER_SESSION_KEY                                                   Win32Error = 1303
	ERROR_NULL_LM_PASSWORD                                                         Win32Error = 1304
	ERROR_UNKNOWN_REVISION                                                         Win32Error = 1305
	ERROR_REVISION_MISMATCH                                                        Win32Error = 1306
	ERROR_INVALID_OWNER                                                            Win32Error = 1307
	ERROR_INVALID_PRIMARY_GROUP                                                    Win32Error = 1308
	ERROR_NO_IMPERSONATION_TOKEN                                                   Win32Error = 1309
	ERROR_CANT_DISABLE_MANDATORY                                                   Win32Error = 1310
	ERROR_NO_LOGON_SERVERS                                                         Win32Error = 1311
	ERROR_NO_SUCH_LOGON_SESSION                                                    Win32Error = 1312
	ERROR_NO_SUCH_PRIVILEGE                                                        Win32Error = 1313
	ERROR_PRIVILEGE_NOT_HELD                                                       Win32Error = 1314
	ERROR_INVALID_ACCOUNT_NAME                                                     Win32Error = 1315
	ERROR_USER_EXISTS                                                              Win32Error = 1316
	ERROR_NO_SUCH_USER                                                             Win32Error = 1317
	ERROR_GROUP_EXISTS                                                             Win32Error = 1318
	ERROR_NO_SUCH_GROUP                                                            Win32Error = 1319
	ERROR_MEMBER_IN_GROUP                                                          Win32Error = 1320
	ERROR_MEMBER_NOT_IN_GROUP                                                      Win32Error = 1321
	ERROR_LAST_ADMIN                                                               Win32Error = 1322
	ERROR_WRONG_PASSWORD                                                           Win32Error = 1323
	ERROR_ILL_FORMED_PASSWORD                                                      Win32Error = 1324
	ERROR_PASSWORD_RESTRICTION                                                     Win32Error = 1325
	ERROR_LOGON_FAILURE                                                            Win32Error = 1326
	ERROR_ACCOUNT_RESTRICTION                                                      Win32Error = 1327
	ERROR_INVALID_LOGON_HOURS                                                      Win32Error = 1328
	ERROR_INVALID_WORKSTATION                                                      Win32Error = 1329
	ERROR_PASSWORD_EXPIRED                                                         Win32Error = 1330
	ERROR_ACCOUNT_DISABLED                                                         Win32Error = 1331
	ERROR_NONE_MAPPED                                                              Win32Error = 1332
	ERROR_TOO_MANY_LUIDS_REQUESTED                                                 Win32Error = 1333
	ERROR_LUIDS_EXHAUSTED                                                          Win32Error = 1334
	ERROR_INVALID_SUB_AUTHORITY                                                    Win32Error = 1335
	ERROR_INVALID_ACL                                                              Win32Error = 1336
	ERROR_INVALID_SID                                                              Win32Error = 1337
	ERROR_INVALID_SECURITY_DESCR                                                   Win32Error = 1338
	ERROR_BAD_INHERITANCE_ACL                                                      Win32Error = 1340
	ERROR_SERVER_DISABLED                                                          Win32Error = 1341
	ERROR_SERVER_NOT_DISABLED                                                      Win32Error = 1342
	ERROR_INVALID_ID_AUTHORITY                                                     Win32Error = 1343
	ERROR_ALLOTTED_SPACE_EXCEEDED                                                  Win32Error = 1344
	ERROR_INVALID_GROUP_ATTRIBUTES                                                 Win32Error = 1345
	ERROR_BAD_IMPERSONATION_LEVEL                                                  Win32Error = 1346
	ERROR_CANT_OPEN_ANONYMOUS                                                      Win32Error = 1347
	ERROR_BAD_VALIDATION_CLASS                                                     Win32Error = 1348
	ERROR_BAD_TOKEN_TYPE                                                           Win32Error = 1349
	ERROR_NO_SECURITY_ON_OBJECT                                                    Win32Error = 1350
	ERROR_CANT_ACCESS_DOMAIN_INFO                                                  Win32Error = 1351
	ERROR_INVALID_SERVER_STATE                                                     Win32Error = 1352
	ERROR_INVALID_DOMAIN_STATE                                                     Win32Error = 1353
	ERROR_INVALID_DOMAIN_ROLE                                                      Win32Error = 1354
	ERROR_NO_SUCH_DOMAIN                                                           Win32Error = 1355
	ERROR_DOMAIN_EXISTS                                                            Win32Error = 1356
	ERROR_DOMAIN_LIMIT_EXCEEDED                                                    Win32Error = 1357
	ERROR_INTERNAL_DB_CORRUPTION                                                   Win32Error = 1358
	ERROR_INTERNAL_ERROR                                                           Win32Error = 1359
	ERROR_GENERIC_NOT_MAPPED                                                       Win32Error = 1360
	ERROR_BAD_DESCRIPTOR_FORMAT                                                    Win32Error = 1361
	ERROR_NOT_LOGON_PROCESS                                                        Win32Error = 1362
	ERROR_LOGON_SESSION_EXISTS                                                     Win32Error = 1363
	ERROR_NO_SUCH_PACKAGE                                                          Win32Error = 1364
	ERROR_BAD_LOGON_SESSION_STATE                                                  Win32Error = 1365
	ERROR_LOGON_SESSION_COLLISION                                                  Win32Error = 1366
	ERROR_INVALID_LOGON_TYPE                                                       Win32Error = 1367
	ERROR_CANNOT_IMPERSONATE                                                       Win32Error = 1368
	ERROR_RXACT_INVALID_STATE                                                      Win32Error = 1369
	ERROR_RXACT_COMMIT_FAILURE                                                     Win32Error = 1370
	ERROR_SPECIAL_ACCOUNT                                                          Win32Error = 1371
	ERROR_SPECIAL_GROUP                                                            Win32Error = 1372
	ERROR_SPECIAL_USER                                                             Win32Error = 1373
	ERROR_MEMBERS_PRIMARY_GROUP                                                    Win32Error = 1374
	ERROR_TOKEN_ALREADY_IN_USE                                                     Win32Error = 1375
	ERROR_NO_SUCH_ALIAS                                                            Win32Error = 1376
	ERROR_MEMBER_NOT_IN_ALIAS                                                      Win32Error = 1377
	ERROR_MEMBER_IN_ALIAS                                                          Win32Error = 1378
	ERROR_ALIAS_EXISTS                                                             Win32Error = 1379
	ERROR_LOGON_NOT_GRANTED                                                        Win32Error = 1380
	ERROR_TOO_MANY_SECRETS                                                         Win32Error = 1381
	ERROR_SECRET_TOO_LONG                                                          Win32Error = 1382
	ERROR_INTERNAL_DB_ERROR                                                        Win32Error = 1383
	ERROR_TOO_MANY_CONTEXT_IDS                                                     Win32Error = 1384
	ERROR_LOGON_TYPE_NOT_GRANTED                                                   Win32Error = 1385
	ERROR_NT_CROSS_ENCRYPTION_REQUIRED                                             Win32Error = 1386
	ERROR_NO_SUCH_MEMBER                                                           Win32Error = 1387
	ERROR_INVALID_MEMBER                                                           Win32Error = 1388
	ERROR_TOO_MANY_SIDS                                                            Win32Error = 1389
	ERROR_LM_CROSS_ENCRYPTION_REQUIRED                                             Win32Error = 1390
	ERROR_NO_INHERITANCE                                                           Win32Error = 1391
	ERROR_FILE_CORRUPT                                                             Win32Error = 1392
	ERROR_DISK_CORRUPT                                                             Win32Error = 1393
	ERROR_NO_USER_SESSION_KEY                                                      Win32Error = 1394
	ERROR_LICENSE_QUOTA_EXCEEDED                                                   Win32Error = 1395
	ERROR_WRONG_TARGET_NAME                                                        Win32Error = 1396
	ERROR_MUTUAL_AUTH_FAILED                                                       Win32Error = 1397
	ERROR_TIME_SKEW                                                                Win32Error = 1398
	ERROR_CURRENT_DOMAIN_NOT_ALLOWED                                               Win32Error = 1399
	ERROR_INVALID_WINDOW_HANDLE                                                    Win32Error = 1400
	ERROR_INVALID_MENU_HANDLE                                                      Win32Error = 1401
	ERROR_INVALID_CURSOR_HANDLE                                                    Win32Error = 1402
	ERROR_INVALID_ACCEL_HANDLE                                                     Win32Error = 1403
	ERROR_INVALID_HOOK_HANDLE                                                      Win32Error = 1404
	ERROR_INVALID_DWP_HANDLE                                                       Win32Error = 1405
	ERROR_TLW_WITH_WSCHILD                                                         Win32Error = 1406
	ERROR_CANNOT_FIND_WND_CLASS                                                    Win32Error = 1407
	ERROR_WINDOW_OF_OTHER_THREAD                                                   Win32Error = 1408
	ERROR_HOTKEY_ALREADY_REGISTERED                                                Win32Error = 1409
	ERROR_CLASS_ALREADY_EXISTS                                                     Win32Error = 1410
	ERROR_CLASS_DOES_NOT_EXIST                                                     Win32Error = 1411
	ERROR_CLASS_HAS_WINDOWS                                                        Win32Error = 1412
	ERROR_INVALID_INDEX                                                            Win32Error = 1413
	ERROR_INVALID_ICON_HANDLE                                                      Win32Error = 1414
	ERROR_PRIVATE_DIALOG_INDEX                                                     Win32Error = 1415
	ERROR_LISTBOX_ID_NOT_FOUND                                                     Win32Error = 1416
	ERROR_NO_WILDCARD_CHARACTERS                                                   Win32Error = 1417
	ERROR_CLIPBOARD_NOT_OPEN                                                       Win32Error = 1418
	ERROR_HOTKEY_NOT_REGISTERED                                                    Win32Error = 1419
	ERROR_WINDOW_NOT_DIALOG                                                        Win32Error = 1420
	ERROR_CONTROL_ID_NOT_FOUND                                                     Win32Error = 1421
	ERROR_INVALID_COMBOBOX_MESSAGE                                                 Win32Error = 1422
	ERROR_WINDOW_NOT_COMBOBOX                                                      Win32Error = 1423
	ERROR_INVALID_EDIT_HEIGHT                                                      Win32Error = 1424
	ERROR_DC_NOT_FOUND                                                             Win32Error = 1425
	ERROR_INVALID_HOOK_FILTER                                                      Win32Error = 1426
	ERROR_INVALID_FILTER_PROC                                                      Win32Error = 1427
	ERROR_HOOK_NEEDS_HMOD                                                          Win32Error = 1428
	ERROR_GLOBAL_ONLY_HOOK                                                         Win32Error = 1429
	ERROR_JOURNAL_HOOK_SET                                                         Win32Error = 1430
	ERROR_HOOK_NOT_INSTALLED                                                       Win32Error = 1431
	ERROR_INVALID_LB_MESSAGE                                                       Win32Error = 1432
	ERROR_SETCOUNT_ON_BAD_LB                                                       Win32Error = 1433
	ERROR_LB_WITHOUT_TABSTOPS                                                      Win32Error = 1434
	ERROR_DESTROY_OBJECT_OF_OTHER_THREAD                                           Win32Error = 1435
	ERROR_CHILD_WINDOW_MENU                                                        Win32Error = 1436
	ERROR_NO_SYSTEM_MENU                                                           Win32Error = 1437
	ERROR_INVALID_MSGBOX_STYLE                                                     Win32Error = 1438
	ERROR_INVALID_SPI_VALUE                                                        Win32Error = 1439
	ERROR_SCREEN_ALREADY_LOCKED                                                    Win32Error = 1440
	ERROR_HWNDS_HAVE_DIFF_PARENT                                                   Win32Error = 1441
	ERROR_NOT_CHILD_WINDOW                                                         Win32Error = 1442
	ERROR_INVALID_GW_COMMAND                                                       Win32Error = 1443
	ERROR_INVALID_THREAD_ID                                                        Win32Error = 1444
	ERROR_NON_MDICHILD_WINDOW                                                      Win32Error = 1445
	ERROR_POPUP_ALREADY_ACTIVE                                                     Win32Error = 1446
	ERROR_NO_SCROLLBARS                                                            Win32Error = 1447
	ERROR_INVALID_SCROLLBAR_RANGE                                                  Win32Error = 1448
	ERROR_INVALID_SHOWWIN_COMMAND                                                  Win32Error = 1449
	ERROR_NO_SYSTEM_RESOURCES                                                      Win32Error = 1450
	ERROR_NONPAGED_SYSTEM_RESOURCES                                                Win32Error = 1451
	ERROR_PAGED_SYSTEM_RESOURCES                                                   Win32Error = 1452
	ERROR_WORKING_SET_QUOTA                                                        Win32Error = 1453
	ERROR_PAGEFILE_QUOTA                                                           Win32Error = 1454
	ERROR_COMMITMENT_LIMIT                                                         Win32Error = 1455
	ERROR_MENU_ITEM_NOT_FOUND                                                      Win32Error = 1456
	ERROR_INVALID_KEYBOARD_HANDLE                                                  Win32Error = 1457
	ERROR_HOOK_TYPE_NOT_ALLOWED                                                    Win32Error = 1458
	ERROR_REQUIRES_INTERACTIVE_WINDOWSTATION                                       Win32Error = 1459
	ERROR_TIMEOUT                                                                  Win32Error = 1460
	ERROR_INVALID_MONITOR_HANDLE                                                   Win32Error = 1461
	ERROR_INCORRECT_SIZE                                                           Win32Error = 1462
	ERROR_SYMLINK_CLASS_DISABLED                                                   Win32Error = 1463
	ERROR_SYMLINK_NOT_SUPPORTED                                                    Win32Error = 1464
	ERROR_XML_PARSE_ERROR                                                          Win32Error = 1465
	ERROR_XMLDSIG_ERROR                                                            Win32Error = 1466
	ERROR_RESTART_APPLICATION                                                      Win32Error = 1467
	ERROR_WRONG_COMPARTMENT                                                        Win32Error = 1468
	ERROR_AUTHIP_FAILURE                                                           Win32Error = 1469
	ERROR_NO_NVRAM_RESOURCES                                                       Win32Error = 1470
	ERROR_NOT_GUI_PROCESS                                                          Win32Error = 1471
	ERROR_EVENTLOG_FILE_CORRUPT                                                    Win32Error = 1500
	ERROR_EVENTLOG_CANT_START                                                      Win32Error = 1501
	ERROR_LOG_FILE_FULL                                                            Win32Error = 1502
	ERROR_EVENTLOG_FILE_CHANGED                                                    Win32Error = 1503
	ERROR_CONTAINER_ASSIGNED                                                       Win32Error = 1504
	ERROR_JOB_NO_CONTAINER                                                         Win32Error = 1505
	ERROR_INVALID_TASK_NAME                                                        Win32Error = 1550
	ERROR_INVALID_TASK_INDEX                                                       Win32Error = 1551
	ERROR_THREAD_ALREADY_IN_TASK                                                   Win32Error = 1552
	ERROR_INSTALL_SERVICE_FAILURE                                                  Win32Error = 1601
	ERROR_INSTALL_USEREXIT                                                         Win32Error = 1602
	ERROR_INSTALL_FAILURE                                                          Win32Error = 1603
	ERROR_INSTALL_SUSPEND                                                          Win32Error = 1604
	ERROR_UNKNOWN_PRODUCT                                                          Win32Error = 1605
	ERROR_UNKNOWN_FEATURE                                                          Win32Error = 1606
	ERROR_UNKNOWN_COMPONENT                                                        Win32Error = 1607
	ERROR_UNKNOWN_PROPERTY                                                         Win32Error = 1608
	ERROR_INVALID_HANDLE_STATE                                                     Win32Error = 1609
	ERROR_BAD_CONFIGURATION                                                        Win32Error = 1610
	ERROR_INDEX_ABSENT                                                             Win32Error = 1611
	ERROR_INSTALL_SOURCE_ABSENT                                                    Win32Error = 1612
	ERROR_INSTALL_PACKAGE_VERSION                                                  Win32Error = 1613
	ERROR_PRODUCT_UNINSTALLED                                                      Win32Error = 1614
	ERROR_BAD_QUERY_SYNTAX                                                         Win32Error = 1615
	ERROR_INVALID_FIELD                                                            Win32Error = 1616
	ERROR_DEVICE_REMOVED                                                           Win32Error = 1617
	ERROR_INSTALL_ALREADY_RUNNING                                                  Win32Error = 1618
	ERROR_INSTALL_PACKAGE_OPEN_FAILED                                              Win32Error = 1619
	ERROR_INSTALL_PACKAGE_INVALID                                                  Win32Error = 1620
	ERROR_INSTALL_UI_FAILURE                                                       Win32Error = 1621
	ERROR_INSTALL_LOG_FAILURE                                                      Win32Error = 1622
	ERROR_INSTALL_LANGUAGE_UNSUPPORTED                                             Win32Error = 1623
	ERROR_INSTALL_TRANSFORM_FAILURE                                                Win32Error = 1624
	ERROR_INSTALL_PACKAGE_REJECTED                                                 Win32Error = 1625
	ERROR_FUNCTION_NOT_CALLED                                                      Win32Error = 1626
	ERROR_FUNCTION_FAILED                                                          Win32Error = 1627
	ERROR_INVALID_TABLE                                                            Win32Error = 1628
	ERROR_DATATYPE_MISMATCH                                                        Win32Error = 1629
	ERROR_UNSUPPORTED_TYPE                                                         Win32Error = 1630
	ERROR_CREATE_FAILED                                                            Win32Error = 1631
	ERROR_INSTALL_TEMP_UNWRITABLE                                                  Win32Error = 1632
	ERROR_INSTALL_PLATFORM_UNSUPPORTED                                             Win32Error = 1633
	ERROR_INSTALL_NOTUSED                                                          Win32Error = 1634
	ERROR_PATCH_PACKAGE_OPEN_FAILED                                                Win32Error = 1635
	ERROR_PATCH_PACKAGE_INVALID                                                    Win32Error = 1636
	ERROR_PATCH_PACKAGE_UNSUPPORTED                                                Win32Error = 1637
	ERROR_PRODUCT_VERSION                                                          Win32Error = 1638
	ERROR_INVALID_COMMAND_LINE                                                     Win32Error = 1639
	ERROR_INSTALL_REMOTE_DISALLOWED                                                Win32Error = 1640
	ERROR_SUCCESS_REBOOT_INITIATED                                                 Win32Error = 1641
	ERROR_PATCH_TARGET_NOT_FOUND                                                   Win32Error = 1642
	ERROR_PATCH_PACKAGE_REJECTED                                                   Win32Error = 1643
	ERROR_INSTALL_TRANSFORM_REJECTED                                               Win32Error = 1644
	ERROR_INSTALL_REMOTE_PROHIBITED                                                Win32Error = 1645
	ERROR_PATCH_REMOVAL_UNSUPPORTED                                                Win32Error = 1646
	ERROR_UNKNOWN_PATCH                                                            Win32Error = 1647
	ERROR_PATCH_NO_SEQUENCE                                                        Win32Error = 1648
	ERROR_PATCH_REMOVAL_DISALLOWED                                                 Win32Error = 1649
	ERROR_INVALID_PATCH_XML                                                        Win32Error = 1650
	ERROR_PATCH_MANAGED_ADVERTISED_PRODUCT                                         Win32Error = 1651
	ERROR_INSTALL_SERVICE_SAFEBOOT                                                 Win32Error = 1652
	ERROR_FAIL_FAST_EXCEPTION                                                      Win32Error = 1653
	ERROR_INSTALL_REJECTED                                                         Win32Error = 1654
	ERROR_DYNAMIC_CODE_BLOCKED                                                     Win32Error = 1655
	ERROR_NOT_SAME_OBJECT                                                          Win32Error = 1656
	ERROR_STRICT_CFG_VIOLATION                                                     Win32Error = 1657
	ERROR_SET_CONTEXT_DENIED                                                       Win32Error = 1660
	ERROR_CROSS_PARTITION_VIOLATION                                                Win32Error = 1661
	ERROR_RETURN_ADDRESS_HIJACK_ATTEMPT                                            Win32Error = 1662
	RPC_S_INVALID_STRING_BINDING                                                   Win32Error = 1700
	RPC_S_WRONG_KIND_OF_BINDING                                                    Win32Error = 1701
	RPC_S_INVALID_BINDING                                                          Win32Error = 1702
	RPC_S_PROTSEQ_NOT_SUPPORTED                                                    Win32Error = 1703
	RPC_S_INVALID_RPC_PROTSEQ                                                      Win32Error = 1704
	RPC_S_INVALID_STRING_UUID                                                      Win32Error = 1705
	RPC_S_INVALID_ENDPOINT_FORMAT                                                  Win32Error = 1706
	RPC_S_INVALID_NET_ADDR                                                         Win32Error = 1707
	RPC_S_NO_ENDPOINT_FOUND                                                        Win32Error = 1708
	RPC_S_INVALID_TIMEOUT                                                          Win32Error = 1709
	RPC_S_OBJECT_NOT_FOUND                                                         Win32Error = 1710
	RPC_S_ALREADY_REGISTERED                                                       Win32Error = 1711
	RPC_S_TYPE_ALREADY_REGISTERED                                                  Win32Error = 1712
	RPC_S_ALREADY_LISTENING                                                        Win32Error = 1713
	RPC_S_NO_PROTSEQS_REGISTERED                                                   Win32Error = 1714
	RPC_S_NOT_LISTENING                                                            Win32Error = 1715
	RPC_S_UNKNOWN_MGR_TYPE                                                         Win32Error = 1716
	RPC_S_UNKNOWN_IF                                                               Win32Error = 1717
	RPC_S_NO_BINDINGS                                                              Win32Error = 1718
	RPC_S_NO_PROTSEQS                                                              Win32Error = 1719
	RPC_S_CANT_CREATE_ENDPOINT                                                     Win32Error = 1720
	RPC_S_OUT_OF_RESOURCES                                                         Win32Error = 1721
	RPC_S_SERVER_UNAVAILABLE                                                       Win32Error = 1722
	RPC_S_SERVER_TOO_BUSY                                                          Win32Error = 1723
	RPC_S_INVALID_NETWORK_OPTIONS                                                  Win32Error = 1724
	RPC_S_NO_CALL_ACTIVE                                                           Win32Error = 1725
	RPC_S_CALL_FAILED                                                              Win32Error = 1726
	RPC_S_CALL_FAILED_DNE                                                          Win32Error = 1727
	RPC_S_PROTOCOL_ERROR                                                           Win32Error = 1728
	RPC_S_PROXY_ACCESS_DENIED                                                      Win32Error = 1729
	RPC_S_UNSUPPORTED_TRANS_SYN                                                    Win32Error = 1730
	RPC_S_UNSUPPORTED_TYPE                                                         Win32Error = 1732
	RPC_S_INVALID_TAG                                                              Win32Error = 1733
	RPC_S_INVALID_BOUND                                                            Win32Error = 1734
	RPC_S_NO_ENTRY_NAME                                                            Win32Error = 1735
	RPC_S_INVALID_NAME_SYNTAX                                                      Win32Error = 1736
	RPC_S_UNSUPPORTED_NAME_SYNTAX                                                  Win32Error = 1737
	RPC_S_UUID_NO_ADDRESS                                                          Win32Error = 1739
	RPC_S_DUPLICATE_ENDPOINT                                                       Win32Error = 1740
	RPC_S_UNKNOWN_AUTHN_TYPE                                                       Win32Error = 1741
	RPC_S_MAX_CALLS_TOO_SMALL                                                      Win32Error = 1742
	RPC_S_STRING_TOO_LONG                                                          Win32Error = 1743
	RPC_S_PROTSEQ_NOT_FOUND                                                        Win32Error = 1744
	RPC_S_PROCNUM_OUT_OF_RANGE                                                     Win32Error = 1745
	RPC_S_BINDING_HAS_NO_AUTH                                                      Win32Error = 1746
	RPC_S_UNKNOWN_AUTHN_SERVICE                                                    Win32Error = 1747
	RPC_S_UNKNOWN_AUTHN_LEVEL                                                      Win32Error = 1748
	RPC_S_INVALID_AUTH_IDENTITY                                                    Win32Error = 1749
	RPC_S_UNKNOWN_AUTHZ_SERVICE                                                    Win32Error = 1750
	EPT_S_INVALID_ENTRY                                                            Win32Error = 1751
	EPT_S_CANT_PERFORM_OP                                                          Win32Error = 1752
	EPT_S_NOT_REGISTERED                                                           Win32Error = 1753
	RPC_S_NOTHING_TO_EXPORT                                                        Win32Error = 1754
	RPC_S_INCOMPLETE_NAME                                                          Win32Error = 1755
	RPC_S_INVALID_VERS_OPTION                                                      Win32Error = 1756
	RPC_S_NO_MORE_MEMBERS                                                          Win32Error = 1757
	RPC_S_NOT_ALL_OBJS_UNEXPORTED                                                  Win32Error = 1758
	RPC_S_INTERFACE_NOT_FOUND                                                      Win32Error = 1759
	RPC_S_ENTRY_ALREADY_EXISTS                                                     Win32Error = 1760
	RPC_S_ENTRY_NOT_FOUND                                                          Win32Error = 1761
	RPC_S_NAME_SERVICE_UNAVAILABLE                                                 Win32Error = 1762
	RPC_S_INVALID_NAF_ID                                                           Win32Error = 1763
	RPC_S_CANNOT_SUPPORT                                                           Win32Error = 1764
	RPC_S_NO_CONTEXT_AVAILABLE                                                     Win32Error = 1765
	RPC_S_INTERNAL_ERROR                                                           Win32Error = 1766
	RPC_S_ZERO_DIVIDE                                                              Win32Error = 1767
	RPC_S_ADDRESS_ERROR                                                            Win32Error = 1768
	RPC_S_FP_DIV_ZERO                                                              Win32Error = 1769
	RPC_S_FP_UNDERFLOW                                                             Win32Error = 1770
	RPC_S_FP_OVERFLOW                                                              Win32Error = 1771
	RPC_X_NO_MORE_ENTRIES                                                          Win32Error = 1772
	RPC_X_SS_CHAR_TRANS_OPEN_FAIL                                                  Win32Error = 1773
	RPC_X_SS_CHAR_TRANS_SHORT_FILE                                                 Win32Error = 1774
	RPC_X_SS_IN_NULL_CONTEXT                                                       Win32Error = 1775
	RPC_X_SS_CONTEXT_DAMAGED                                                       Win32Error = 1777
	RPC_X_SS_HANDLES_MISMATCH                                                      Win32Error = 1778
	RPC_X_SS_CANNOT_GET_CALL_HANDLE                                                Win32Error = 1779
	RPC_X_NULL_REF_POINTER                                                         Win32Error = 1780
	RPC_X_ENUM_VALUE_OUT_OF_RANGE                                                  Win32Error = 1781
	RPC_X_BYTE_COUNT_TOO_SMALL                                                     Win32Error = 1782
	RPC_X_BAD_STUB_DATA                                                            Win32Error = 1783
	ERROR_INVALID_USER_BUFFER                                                      Win32Error = 1784
	ERROR_UNRECOGNIZED_MEDIA                                                       Win32Error = 1785
	ERROR_NO_TRUST_LSA_SECRET                                                      Win32Error = 1786
	ERROR_NO_TRUST_SAM_ACCOUNT                                                     Win32Error = 1787
	ERROR_TRUSTED_DOMAIN_FAILURE                                                   Win32Error = 1788
	ERROR_TRUSTED_RELATIONSHIP_FAILURE                                             Win32Error = 1789
	ERROR_TRUST_FAILURE                                                            Win32Error = 1790
	RPC_S_CALL_IN_PROGRESS                                                         Win32Error = 1791
	ERROR_NETLOGON_NOT_STARTED                                                     Win32Error = 1792
	ERROR_ACCOUNT_EXPIRED                                                          Win32Error = 1793
	ERROR_REDIRECTOR_HAS_OPEN_HANDLES                                              Win32Error = 1794
	ERROR_PRINTER_DRIVER_ALREADY_INSTALLED                                         Win32Error = 1795
	ERROR_UNKNOWN_PORT                                                             Win32Error = 1796
	ERROR_UNKNOWN_PRINTER_DRIVER                                                   Win32Error = 1797
	ERROR_UNKNOWN_PRINTPROCESSOR                                                   Win32Error = 1798
	ERROR_INVALID_SEPARATOR_FILE                                                   Win32Error = 1799
	ERROR_INVALID_PRIORITY                                                         Win32Error = 1800
	ERROR_INVALID_PRINTER_NAME                                                     Win32Error = 1801
	ERROR_PRINTER_ALREADY_EXISTS                                                   Win32Error = 1802
	ERROR_INVALID_PRINTER_COMMAND                                                  Win32Error = 1803
	ERROR_INVALID_DATATYPE                                                         Win32Error = 1804
	ERROR_INVALID_ENVIRONMENT                                                      Win32Error = 1805
	RPC_S_NO_MORE_BINDINGS                                                         Win32Error = 1806
	ERROR_NOLOGON_INTERDOMAIN_TRUST_ACCOUNT                                        Win32Error = 1807
	ERROR_NOLOGON_WORKSTATION_TRUST_ACCOUNT                                        Win32Error = 1808
	ERROR_NOLOGON_SERVER_TRUST_ACCOUNT                                             Win32Error = 1809
	ERROR_DOMAIN_TRUST_INCONSISTENT                                                Win32Error = 1810
	ERROR_SERVER_HAS_OPEN_HANDLES                                                  Win32Error = 1811
	ERROR_RESOURCE_DATA_NOT_FOUND                                                  Win32Error = 1812
	ERROR_RESOURCE_TYPE_NOT_FOUND                                                  Win32Error = 1813
	ERROR_RESOURCE_NAME_NOT_FOUND                                                  Win32Error = 1814
	ERROR_RESOURCE_LANG_NOT_FOUND                                                  Win32Error = 1815
	ERROR_NOT_ENOUGH_QUOTA                                                         Win32Error = 1816
	RPC_S_NO_INTERFACES                                                            Win32Error = 1817
	RPC_S_CALL_CANCELLED                                                           Win32Error = 1818
	RPC_S_BINDING_INCOMPLETE                                                       Win32Error = 1819
	RPC_S_COMM_FAILURE                                                             Win32Error = 1820
	RPC_S_UNSUPPORTED_AUTHN_LEVEL                                                  Win32Error = 1821
	RPC_S_NO_PRINC_NAME                                                            Win32Error = 1822
	RPC_S_NOT_RPC_ERROR                                                            Win32Error = 1823
	RPC_S_UUID_LOCAL_ONLY                                                          Win32Error = 1824
	RPC_S_SEC_PKG_ERROR                                                            Win32Error = 1825
	RPC_S_NOT_CANCELLED                                                            Win32Error = 1826
	RPC_X_INVALID_ES_ACTION                                                        Win32Error = 1827
	RPC_X_WRONG_ES_VERSION                                                         Win32Error = 1828
	RPC_X_WRONG_STUB_VERSION                                                       Win32Error = 1829
	RPC_X_INVALID_PIPE_OBJECT                                                      Win32Error = 1830
	RPC_X_WRONG_PIPE_ORDER                                                         Win32Error = 1831
	RPC_X_WRONG_PIPE_VERSION                                                       Win32Error = 1832
	RPC_S_COOKIE_AUTH_FAILED                                                       Win32Error = 1833
	RPC_S_DO_NOT_DISTURB                                                           Win32Error = 1834
	RPC_S_SYSTEM_HANDLE_COUNT_EXCEEDED                                             Win32Error = 1835
	RPC_S_SYSTEM_HANDLE_TYPE_MISMATCH                                              Win32Error = 1836
	RPC_S_GROUP_MEMBER_NOT_FOUND                                                   Win32Error = 1898
	EPT_S_CANT_CREATE                                                              Win32Error = 1899
	RPC_S_INVALID_OBJECT                                                           Win32Error = 1900
	ERROR_INVALID_TIME                                                             Win32Error = 1901
	ERROR_INVALID_FORM_NAME                                                        Win32Error = 1902
	ERROR_INVALID_FORM_SIZE                                                        Win32Error = 1903
	ERROR_ALREADY_WAITING                                                          Win32Error = 1904
	ERROR_PRINTER_DELETED                                                          Win32Error = 1905
	ERROR_INVALID_PRINTER_STATE                                                    Win32Error = 1906
	ERROR_PASSWORD_MUST_CHANGE                                                     Win32Error = 1907
	ERROR_DOMAIN_CONTROLLER_NOT_FOUND                                              Win32Error = 1908
	ERROR_ACCOUNT_LOCKED_OUT                                                       Win32Error = 1909
	OR_INVALID_OXID                                                                Win32Error = 1910
	OR_INVALID_OID                                                                 Win32Error = 1911
	OR_INVALID_SET                                                                 Win32Error = 1912
	RPC_S_SEND_INCOMPLETE                                                          Win32Error = 1913
	RPC_S_INVALID_ASYNC_HANDLE                                                     Win32Error = 1914
	RPC_S_INVALID_ASYNC_CALL                                                       Win32Error = 1915
	RPC_X_PIPE_CLOSED                                                              Win32Error = 1916
	RPC_X_PIPE_DISCIPLINE_ERROR                                                    Win32Error = 1917
	RPC_X_PIPE_EMPTY                                                               Win32Error = 1918
	ERROR_NO_SITENAME                                                              Win32Error = 1919
	ERROR_CANT_ACCESS_FILE                                                         Win32Error = 1920
	ERROR_CANT_RESOLVE_FILENAME                                                    Win32Error = 1921
	RPC_S_ENTRY_TYPE_MISMATCH                                                      Win32Error = 1922
	RPC_S_NOT_ALL_OBJS_EXPORTED                                                    Win32Error = 1923
	RPC_S_INTERFACE_NOT_EXPORTED                                                   Win32Error = 1924
	RPC_S_PROFILE_NOT_ADDED                                                        Win32Error = 1925
	RPC_S_PRF_ELT_NOT_ADDED                                                        Win32Error = 1926
	RPC_S_PRF_ELT_NOT_REMOVED                                                      Win32Error = 1927
	RPC_S_GRP_ELT_NOT_ADDED                                                        Win32Error = 1928
	RPC_S_GRP_ELT_NOT_REMOVED                                                      Win32Error = 1929
	ERROR_KM_DRIVER_BLOCKED                                                        Win32Error = 1930
	ERROR_CONTEXT_EXPIRED                                                          Win32Error = 1931
	ERROR_PER_USER_TRUST_QUOTA_EXCEEDED                                            Win32Error = 1932
	ERROR_ALL_USER_TRUST_QUOTA_EXCEEDED                                            Win32Error = 1933
	ERROR_USER_DELETE_TRUST_QUOTA_EXCEEDED                                         Win32Error = 1934
	ERROR_AUTHENTICATION_FIREWALL_FAILED                                           Win32Error = 1935
	ERROR_REMOTE_PRINT_CONNECTIONS_BLOCKED                                         Win32Error = 1936
	ERROR_NTLM_BLOCKED                                                             Win32Error = 1937
	ERROR_PASSWORD_CHANGE_REQUIRED                                                 Win32Error = 1938
	ERROR_LOST_MODE_LOGON_RESTRICTION                                              Win32Error = 1939
	ERROR_INVALID_PIXEL_FORMAT                                                     Win32Error = 2000
	ERROR_BAD_DRIVER                                                               Win32Error = 2001
	ERROR_INVALID_WINDOW_STYLE                                                     Win32Error = 2002
	ERROR_METAFILE_NOT_SUPPORTED                                                   Win32Error = 2003
	ERROR_TRANSFORM_NOT_SUPPORTED                                                  Win32Error = 2004
	ERROR_CLIPPING_NOT_SUPPORTED                                                   Win32Error = 2005
	ERROR_INVALID_CMM                                                              Win32Error = 2010
	ERROR_INVALID_PROFILE                                                          Win32Error = 2011
	ERROR_TAG_NOT_FOUND                                                            Win32Error = 2012
	ERROR_TAG_NOT_PRESENT                                                          Win32Error = 2013
	ERROR_DUPLICATE_TAG                                                            Win32Error = 2014
	ERROR_PROFILE_NOT_ASSOCIATED_WITH_DEVICE                                       Win32Error = 2015
	ERROR_PROFILE_NOT_FOUND                                                        Win32Error = 2016
	ERROR_INVALID_COLORSPACE                                                       Win32Error = 2017
	ERROR_ICM_NOT_ENABLED                                                          Win32Error = 2018
	ERROR_DELETING_ICM_XFORM                                                       Win32Error = 2019
	ERROR_INVALID_TRANSFORM                                                        Win32Error = 2020
	ERROR_COLORSPACE_MISMATCH                                                      Win32Error = 2021
	ERROR_INVALID_COLORINDEX                                                       Win32Error = 2022
	ERROR_PROFILE_DOES_NOT_MATCH_DEVICE                                            Win32Error = 2023
	ERROR_CONNECTED_OTHER_PASSWORD                                                 Win32Error = 2108
	ERROR_CONNECTED_OTHER_PASSWORD_DEFAULT                                         Win32Error = 2109
	ERROR_BAD_USERNAME                                                             Win32Error = 2202
	ERROR_NOT_CONNECTED                                                            Win32Error = 2250
	ERROR_OPEN_FILES                                                               Win32Error = 2401
	ERROR_ACTIVE_CONNECTIONS                                                       Win32Error = 2402
	ERROR_DEVICE_IN_USE                                                            Win32Error = 2404
	ERROR_UNKNOWN_PRINT_MONITOR                                                    Win32Error = 3000
	ERROR_PRINTER_DRIVER_IN_USE                                                    Win32Error = 3001
	ERROR_SPOOL_FILE_NOT_FOUND                                                     Win32Error = 3002
	ERROR_SPL_NO_STARTDOC                                                          Win32Error = 3003
	ERROR_SPL_NO_ADDJOB                                                            Win32Error = 3004
	ERROR_PRINT_PROCESSOR_ALREADY_INSTALLED                                        Win32Error = 3005
	ERROR_PRINT_MONITOR_ALREADY_INSTALLED                                          Win32Error = 3006
	ERROR_INVALID_PRINT_MONITOR                                                    Win32Error = 3007
	ERROR_PRINT_MONITOR_IN_USE                                                     Win32Error = 3008
	ERROR_PRINTER_HAS_JOBS_QUEUED                                                  Win32Error = 3009
	ERROR_SUCCESS_REBOOT_REQUIRED                                                  Win32Error = 3010
	ERROR_SUCCESS_RESTART_REQUIRED                                                 Win32Error = 3011
	ERROR_PRINTER_NOT_FOUND                                                        Win32Error = 3012
	ERROR_PRINTER_DRIVER_WARNED                                                    Win32Error = 3013
	ERROR_PRINTER_DRIVER_BLOCKED                                                   Win32Error = 3014
	ERROR_PRINTER_DRIVER_PACKAGE_IN_USE                                            Win32Error = 3015
	ERROR_CORE_DRIVER_PACKAGE_NOT_FOUND                                            Win32Error = 3016
	ERROR_FAIL_REBOOT_REQUIRED                                                     Win32Error = 3017
	ERROR_FAIL_REBOOT_INITIATED                                                    Win32Error = 3018
	ERROR_PRINTER_DRIVER_DOWNLOAD_NEEDED                                           Win32Error = 3019
	ERROR_PRINT_JOB_RESTART_REQUIRED                                               Win32Error = 3020
	ERROR_INVALID_PRINTER_DRIVER_MANIFEST                                          Win32Error = 3021
	ERROR_PRINTER_NOT_SHAREABLE                                                    Win32Error = 3022
	ERROR_SERVER_SERVICE_CALL_REQUIRES_SMB1                                        Win32Error = 3023
	ERROR_NETWORK_AUTHENTICATION_PROMPT_CANCELED                                   Win32Error = 3024
	ERROR_REMOTE_MAILSLOTS_DEPRECATED                                              Win32Error = 3025
	ERROR_REQUEST_PAUSED                                                           Win32Error = 3050
	ERROR_APPEXEC_CONDITION_NOT_SATISFIED                                          Win32Error = 3060
	ERROR_APPEXEC_HANDLE_INVALIDATED                                               Win32Error = 3061
	ERROR_APPEXEC_INVALID_HOST_GENERATION                                          Win32Error = 3062
	ERROR_APPEXEC_UNEXPECTED_PROCESS_REGISTRATION                                  Win32Error = 3063
	ERROR_APPEXEC_INVALID_HOST_STATE                                               Win32Error = 3064
	ERROR_APPEXEC_NO_DONOR                                                         Win32Error = 3065
	ERROR_APPEXEC_HOST_ID_MISMATCH                                                 Win32Error = 3066
	ERROR_APPEXEC_UNKNOWN_USER                                                     Win32Error = 3067
	ERROR_APPEXEC_APP_COMPAT_BLOCK                                                 Win32Error = 3068
	ERROR_APPEXEC_CALLER_WAIT_TIMEOUT                                              Win32Error = 3069
	ERROR_APPEXEC_CALLER_WAIT_TIMEOUT_TERMINATION                                  Win32Error = 3070
	ERROR_APPEXEC_CALLER_WAIT_TIMEOUT_LICENSING                                    Win32Error = 3071
	ERROR_APPEXEC_CALLER_WAIT_TIMEOUT_RESOURCES                                    Win32Error = 3072
	ERROR_VRF_VOLATILE_CFG_AND_IO_ENABLED                                          Win32Error = 3080
	ERROR_VRF_VOLATILE_NOT_STOPPABLE                                               Win32Error = 3081
	ERROR_VRF_VOLATILE_SAFE_MODE                                                   Win32Error = 3082
	ERROR_VRF_VOLATILE_NOT_RUNNABLE_SYSTEM                                         Win32Error = 3083
	ERROR_VRF_VOLATILE_NOT_SUPPORTED_RULECLASS                                     Win32Error = 3084
	ERROR_VRF_VOLATILE_PROTECTED_DRIVER                                            Win32Error = 3085
	ERROR_VRF_VOLATILE_NMI_REGISTERED                                              Win32Error = 3086
	ERROR_VRF_VOLATILE_SETTINGS_CONFLICT                                           Win32Error = 3087
	ERROR_CAR_LKD_IN_PROGRESS                                                      Win32Error = 3088
	ERROR_DIF_ZERO_SIZE_INFORMATION                                                Win32Error = 3187
	ERROR_DIF_DRIVER_PLUGIN_MISMATCH                                               Win32Error = 3188
	ERROR_DIF_DRIVER_THUNKS_NOT_ALLOWED                                            Win32Error = 3189
	ERROR_DIF_IOCALLBACK_NOT_REPLACED                                              Win32Error = 3190
	ERROR_DIF_LIVEDUMP_LIMIT_EXCEEDED                                              Win32Error = 3191
	ERROR_DIF_VOLATILE_SECTION_NOT_LOCKED                                          Win32Error = 3192
	ERROR_DIF_VOLATILE_DRIVER_HOTPATCHED                                           Win32Error = 3193
	ERROR_DIF_VOLATILE_INVALID_INFO                                                Win32Error = 3194
	ERROR_DIF_VOLATILE_DRIVER_IS_NOT_RUNNING                                       Win32Error = 3195
	ERROR_DIF_VOLATILE_PLUGIN_IS_NOT_RUNNING                                       Win32Error = 3196
	ERROR_DIF_VOLATILE_PLUGIN_CHANGE_NOT_ALLOWED                                   Win32Error = 3197
	ERROR_DIF_VOLATILE_NOT_ALLOWED                                                 Win32Error = 3198
	ERROR_DIF_BINDING_API_NOT_FOUND                                                Win32Error = 3199
	ERROR_IO_REISSUE_AS_CACHED                                                     Win32Error = 3950
	ERROR_WINS_INTERNAL                                                            Win32Error = 4000
	ERROR_CAN_NOT_DEL_LOCAL_WINS                                                   Win32Error = 4001
	ERROR_STATIC_INIT                                                              Win32Error = 4002
	ERROR_INC_BACKUP                                                               Win32Error = 4003
	ERROR_FULL_BACKUP                                                              Win32Error = 4004
	ERROR_REC_NON_EXISTENT                                                         Win32Error = 4005
	ERROR_RPL_NOT_ALLOWED                                                          Win32Error = 4006
	PEERDIST_ERROR_CONTENTINFO_VERSION_UNSUPPORTED                                 Win32Error = 4050
	PEERDIST_ERROR_CANNOT_PARSE_CONTENTINFO                                        Win32Error = 4051
	PEERDIST_ERROR_MISSING_DATA                                                    Win32Error = 4052
	PEERDIST_ERROR_NO_MORE                                                         Win32Error = 4053
	PEERDIST_ERROR_NOT_INITIALIZED                                                 Win32Error = 4054
	PEERDIST_ERROR_ALREADY_INITIALIZED                                             Win32Error = 4055
	PEERDIST_ERROR_SHUTDOWN_IN_PROGRESS                                            Win32Error = 4056
	PEERDIST_ERROR_INVALIDATED                                                     Win32Error = 4057
	PEERDIST_ERROR_ALREADY_EXISTS                                                  Win32Error = 4058
	PEERDIST_ERROR_OPERATION_NOTFOUND                                              Win32Error = 4059
	PEERDIST_ERROR_ALREADY_COMPLETED                                               Win32Error = 4060
	PEERDIST_ERROR_OUT_OF_BOUNDS                                                   Win32Error = 4061
	PEERDIST_ERROR_VERSION_UNSUPPORTED                                             Win32Error = 4062
	PEERDIST_ERROR_INVALID_CONFIGURATION                                           Win32Error = 4063
	PEERDIST_ERROR_NOT_LICENSED                                                    Win32Error = 4064
	PEERDIST_ERROR_SERVICE_UNAVAILABLE                                             Win32Error = 4065
	PEERDIST_ERROR_TRUST_FAILURE                                                   Win32Error = 4066
	ERROR_DHCP_ADDRESS_CONFLICT                                                    Win32Error = 4100
	ERROR_WMI_GUID_NOT_FOUND                                                       Win32Error = 4200
	ERROR_WMI_INSTANCE_NOT_FOUND                                                   Win32Error = 4201
	ERROR_WMI_ITEMID_NOT_FOUND                                                     Win32Error = 4202
	ERROR_WMI_TRY_AGAIN                                                            Win32Error = 4203
	ERROR_WMI_DP_NOT_FOUND                                                         Win32Error = 4204
	ERROR_WMI_UNRESOLVED_INSTANCE_REF                                              Win32Error = 4205
	ERROR_WMI_ALREADY_ENABLED                                                      Win32Error = 4206
	ERROR_WMI_GUID_DISCONNECTED                                                    Win32Error = 4207
	ERROR_WMI_SERVER_UNAVAILABLE                                                   Win32Error = 4208
	ERROR_WMI_DP_FAILED                                                            Win32Error = 4209
	ERROR_WMI_INVALID_MOF                                                          Win32Error = 4210
	ERROR_WMI_INVALID_REGINFO                                                      Win32Error = 4211
	ERROR_WMI_ALREADY_DISABLED                                                     Win32Error = 4212
	ERROR_WMI_READ_ONLY                                                            Win32Error = 4213
	ERROR_WMI_SET_FAILURE                                                          Win32Error = 4214
	ERROR_NOT_APPCONTAINER                                                         Win32Error = 4250
	ERROR_APPCONTAINER_REQUIRED                                                    Win32Error = 4251
	ERROR_NOT_SUPPORTED_IN_APPCONTAINER                                            Win32Error = 4252
	ERROR_INVALID_PACKAGE_SID_LENGTH                                               Win32Error = 4253
	ERROR_INVALID_MEDIA                                                            Win32Error = 4300
	ERROR_INVALID_LIBRARY                                                          Win32Error = 4301
	ERROR_INVALID_MEDIA_POOL                                                       Win32Error = 4302
	ERROR_DRIVE_MEDIA_MISMATCH                                                     Win32Error = 4303
	ERROR_MEDIA_OFFLINE                                                            Win32Error = 4304
	ERROR_LIBRARY_OFFLINE                                                          Win32Error = 4305
	ERROR_EMPTY                                                                    Win32Error = 4306
	ERROR_NOT_EMPTY                                                                Win32Error = 4307
	ERROR_MEDIA_UNAVAILABLE                                                        Win32Error = 4308
	ERROR_RESOURCE_DISABLED                                                        Win32Error = 4309
	ERROR_INVALID_CLEANER                                                          Win32Error = 4310
	ERROR_UNABLE_TO_CLEAN                                                          Win32Error = 4311
	ERROR_OBJECT_NOT_FOUND                                                         Win32Error = 4312
	ERROR_DATABASE_FAILURE                                                         Win32Error = 4313
	ERROR_DATABASE_FULL                                                            Win32Error = 4314
	ERROR_MEDIA_INCOMPATIBLE                                                       Win32Error = 4315
	ERROR_RESOURCE_NOT_PRESENT                                                     Win32Error = 4316
	ERROR_INVALID_OPERATION                                                        Win32Error = 4317
	ERROR_MEDIA_NOT_AVAILABLE                                                      Win32Error = 4318
	ERROR_DEVICE_NOT_AVAILABLE                                                     Win32Error = 4319
	ERROR_REQUEST_REFUSED                                                          Win32Error = 4320
	ERROR_INVALID_DRIVE_OBJECT                                                     Win32Error = 4321
	ERROR_LIBRARY_FULL                                                             Win32Error = 4322
	ERROR_MEDIUM_NOT_ACCESSIBLE                                                    Win32Error = 4323
	ERROR_UNABLE_TO_LOAD_MEDIUM                                                    Win32Error = 4324
	ERROR_UNABLE_TO_INVENTORY_DRIVE                                                Win32Error = 4325
	ERROR_UNABLE_TO_INVENTORY_SLOT                                                 Win32Error = 4326
	ERROR_UNABLE_TO_INVENTORY_TRANSPORT                                            Win32Error = 4327
	ERROR_TRANSPORT_FULL                                                           Win32Error = 4328
	ERROR_CONTROLLING_IEPORT                                                       Win32Error = 4329
	ERROR_UNABLE_TO_EJECT_MOUNTED_MEDIA                                            Win32Error = 4330
	ERROR_CLEANER_SLOT_SET                                                         Win32Error = 4331
	ERROR_CLEANER_SLOT_NOT_SET                                                     Win32Error = 4332
	ERROR_CLEANER_CARTRIDGE_SPENT                                                  Win32Error = 4333
	ERROR_UNEXPECTED_OMID                                                          Win32Error = 4334
	ERROR_CANT_DELETE_LAST_ITEM                                                    Win32Error = 4335
	ERROR_MESSAGE_EXCEEDS_MAX_SIZE                                                 Win32Error = 4336
	ERROR_VOLUME_CONTAINS_SYS_FILES                                                Win32Error = 4337
	ERROR_INDIGENOUS_TYPE                                                          Win32Error = 4338
	ERROR_NO_SUPPORTING_DRIVES                                                     Win32Error = 4339
	ERROR_CLEANER_CARTRIDGE_INSTALLED                                              Win32Error = 4340
	ERROR_IEPORT_FULL                                                              Win32Error = 4341
	ERROR_FILE_OFFLINE                                                             Win32Error = 4350
	ERROR_REMOTE_STORAGE_NOT_ACTIVE                                                Win32Error = 4351
	ERROR_REMOTE_STORAGE_MEDIA_ERROR                                               Win32Error = 4352
	ERROR_NOT_A_REPARSE_POINT                                                      Win32Error = 4390
	ERROR_REPARSE_ATTRIBUTE_CONFLICT                                               Win32Error = 4391
	ERROR_INVALID_REPARSE_DATA                                                     Win32Error = 4392
	ERROR_REPARSE_TAG_INVALID                                                      Win32Error = 4393
	ERROR_REPARSE_TAG_MISMATCH                                                     Win32Error = 4394
	ERROR_REPARSE_POINT_ENCOUNTERED                                                Win32Error = 4395
	ERROR_APP_DATA_NOT_FOUND                                                       Win32Error = 4400
	ERROR_APP_DATA_EXPIRED                                                         Win32Error = 4401
	ERROR_APP_DATA_CORRUPT                                                         Win32Error = 4402
	ERROR_APP_DATA_LIMIT_EXCEEDED                                                  Win32Error = 4403
	ERROR_APP_DATA_REBOOT_REQUIRED                                                 Win32Error = 4404
	ERROR_SECUREBOOT_ROLLBACK_DETECTED                                             Win32Error = 4420
	ERROR_SECUREBOOT_POLICY_VIOLATION                                              Win32Error = 4421
	ERROR_SECUREBOOT_INVALID_POLICY                                                Win32Error = 4422
	ERROR_SECUREBOOT_POLICY_PUBLISHER_NOT_FOUND                                    Win32Error = 4423
	ERROR_SECUREBOOT_POLICY_NOT_SIGNED                                             Win32Error = 4424
	ERROR_SECUREBOOT_NOT_ENABLED                                                   Win32Error = 4425
	ERROR_SECUREBOOT_FILE_REPLACED                                                 Win32Error = 4426
	ERROR_SECUREBOOT_POLICY_NOT_AUTHORIZED                                         Win32Error = 4427
	ERROR_SECUREBOOT_POLICY_UNKNOWN                                                Win32Error = 4428
	ERROR_SECUREBOOT_POLICY_MISSING_ANTIROLLBACKVERSION                            Win32Error = 4429
	ERROR_SECUREBOOT_PLATFORM_ID_MISMATCH                                          Win32Error = 4430
	ERROR_SECUREBOOT_POLICY_ROLLBACK_DETECTED                                      Win32Error = 4431
	ERROR_SECUREBOOT_POLICY_UPGRADE_MISMATCH                                       Win32Error = 4432
	ERROR_SECUREBOOT_REQUIRED_POLICY_FILE_MISSING                                  Win32Error = 4433
	ERROR_SECUREBOOT_NOT_BASE_POLICY                                               Win32Error = 4434
	ERROR_SECUREBOOT_NOT_SUPPLEMENTAL_POLICY                                       Win32Error = 4435
	ERROR_OFFLOAD_READ_FLT_NOT_SUPPORTED                                           Win32Error = 4440
	ERROR_OFFLOAD_WRITE_FLT_NOT_SUPPORTED                                          Win32Error = 4441
	ERROR_OFFLOAD_READ_FILE_NOT_SUPPORTED                                          Win32Error = 4442
	ERROR_OFFLOAD_WRITE_FILE_NOT_SUPPORTED                                         Win32Error = 4443
	ERROR_ALREADY_HAS_STREAM_ID                                                    Win32Error = 4444
	ERROR_SMR_GARBAGE_COLLECTION_REQUIRED                                          Win32Error = 4445
	ERROR_WOF_WIM_HEADER_CORRUPT                                                   Win32Error = 4446
	ERROR_WOF_WIM_RESOURCE_TABLE_CORRUPT                                           Win32Error = 4447
	ERROR_WOF_FILE_RESOURCE_TABLE_CORRUPT                                          Win32Error = 4448
	ERROR_OBJECT_IS_IMMUTABLE                                                      Win32Error = 4449
	ERROR_VOLUME_NOT_SIS_ENABLED                                                   Win32Error = 4500
	ERROR_SYSTEM_INTEGRITY_ROLLBACK_DETECTED                                       Win32Error = 4550
	ERROR_SYSTEM_INTEGRITY_POLICY_VIOLATION                                        Win32Error = 4551
	ERROR_SYSTEM_INTEGRITY_INVALID_POLICY                                          Win32Error = 4552
	ERROR_SYSTEM_INTEGRITY_POLICY_NOT_SIGNED                                       Win32Error = 4553
	ERROR_SYSTEM_INTEGRITY_TOO_MANY_POLICIES                                       Win32Error = 4554
	ERROR_SYSTEM_INTEGRITY_SUPPLEMENTAL_POLICY_NOT_AUTHORIZED                      Win32Error = 4555
	ERROR_SYSTEM_INTEGRITY_REPUTATION_MALICIOUS                                    Win32Error = 4556
	ERROR_SYSTEM_INTEGRITY_REPUTATION_PUA                                          Win32Error = 4557
	ERROR_SYSTEM_INTEGRITY_REPUTATION_DANGEROUS_EXT                                Win32Error = 4558
	ERROR_SYSTEM_INTEGRITY_REPUTATION_OFFLINE                                      Win32Error = 4559
	ERROR_VSM_NOT_INITIALIZED                                                      Win32Error = 4560
	ERROR_VSM_DMA_PROTECTION_NOT_IN_USE                                            Win32Error = 4561
	ERROR_PLATFORM_MANIFEST_NOT_AUTHORIZED                                         Win32Error = 4570
	ERROR_PLATFORM_MANIFEST_INVALID                                                Win32Error = 4571
	ERROR_PLATFORM_MANIFEST_FILE_NOT_AUTHORIZED                                    Win32Error = 4572
	ERROR_PLATFORM_MANIFEST_CATALOG_NOT_AUTHORIZED                                 Win32Error = 4573
	ERROR_PLATFORM_MANIFEST_BINARY_ID_NOT_FOUND                                    Win32Error = 4574
	ERROR_PLATFORM_MANIFEST_NOT_ACTIVE                                             Win32Error = 4575
	ERROR_PLATFORM_MANIFEST_NOT_SIGNED                                             Win32Error = 4576
	ERROR_SYSTEM_INTEGRITY_REPUTATION_UNFRIENDLY_FILE                              Win32Error = 4580
	ERROR_SYSTEM_INTEGRITY_REPUTATION_UNATTAINABLE                                 Win32Error = 4581
	ERROR_SYSTEM_INTEGRITY_REPUTATION_EXPLICIT_DENY_FILE                           Win32Error = 4582
	ERROR_SYSTEM_INTEGRITY_WHQL_NOT_SATISFIED                                      Win32Error = 4583
	ERROR_DEPENDENT_RESOURCE_EXISTS                                                Win32Error = 5001
	ERROR_DEPENDENCY_NOT_FOUND                                                     Win32Error = 5002
	ERROR_DEPENDENCY_ALREADY_EXISTS                                                Win32Error = 5003
	ERROR_RESOURCE_NOT_ONLINE                                                      Win32Error = 5004
	ERROR_HOST_NODE_NOT_AVAILABLE                                                  Win32Error = 5005
	ERROR_RESOURCE_NOT_AVAILABLE                                                   Win32Error = 5006
	ERROR_RESOURCE_NOT_FOUND                                                       Win32Error = 5007
	ERROR_SHUTDOWN_CLUSTER                                                         Win32Error = 5008
	ERROR_CANT_EVICT_ACTIVE_NODE                                                   Win32Error = 5009
	ERROR_OBJECT_ALREADY_EXISTS                                                    Win32Error = 5010
	ERROR_OBJECT_IN_LIST                                                           Win32Error = 5011
	ERROR_GROUP_NOT_AVAILABLE                                                      Win32Error = 5012
	ERROR_GROUP_NOT_FOUND                                                          Win32Error = 5013
	ERROR_GROUP_NOT_ONLINE                                                         Win32Error = 5014
	ERROR_HOST_NODE_NOT_RESOURCE_OWNER                                             Win32Error = 5015
	ERROR_HOST_NODE_NOT_GROUP_OWNER                                                Win32Error = 5016
	ERROR_RESMON_CREATE_FAILED                                                     Win32Error = 5017
	ERROR_RESMON_ONLINE_FAILED                                                     Win32Error = 5018
	ERROR_RESOURCE_ONLINE                                                          Win32Error = 5019
	ERROR_QUORUM_RESOURCE                                                          Win32Error = 5020
	ERROR_NOT_QUORUM_CAPABLE                                                       Win32Error = 5021
	ERROR_CLUSTER_SHUTTING_DOWN                                                    Win32Error = 5022
	ERROR_INVALID_STATE                                                            Win32Error = 5023
	ERROR_RESOURCE_PROPERTIES_STORED                                               Win32Error = 5024
	ERROR_NOT_QUORUM_CLASS                                                         Win32Error = 5025
	ERROR_CORE_RESOURCE                                                            Win32Error = 5026
	ERROR_QUORUM_RESOURCE_ONLINE_FAILED                                            Win32Error = 5027
	ERROR_QUORUMLOG_OPEN_FAILED                                                    Win32Error = 5028
	ERROR_CLUSTERLOG_CORRUPT                                                       Win32Error = 5029
	ERROR_CLUSTERLOG_RECORD_EXCEEDS_MAXSIZE                                        Win32Error = 5030
	ERROR_CLUSTERLOG_EXCEEDS_MAXSIZE                                               Win32Error = 5031
	ERROR_CLUSTERLOG_CHKPOINT_NOT_FOUND                                            Win32Error = 5032
	ERROR_CLUSTERLOG_NOT_ENOUGH_SPACE                                              Win32Error = 5033
	ERROR_QUORUM_OWNER_ALIVE                                                       Win32Error = 5034
	ERROR_NETWORK_NOT_AVAILABLE                                                    Win32Error = 5035
	ERROR_NODE_NOT_AVAILABLE                                                       Win32Error = 5036
	ERROR_ALL_NODES_NOT_AVAILABLE                                                  Win32Error = 5037
	ERROR_RESOURCE_FAILED                                                          Win32Error = 5038
	ERROR_CLUSTER_INVALID_NODE                                                     Win32Error = 5039
	ERROR_CLUSTER_NODE_EXISTS                                                      Win32Error = 5040
	ERROR_CLUSTER_JOIN_IN_PROGRESS                                                 Win32Error = 5041
	ERROR_CLUSTER_NODE_NOT_FOUND                                                   Win32Error = 5042
	ERROR_CLUSTER_LOCAL_NODE_NOT_FOUND                                             Win32Error = 5043
	ERROR_CLUSTER_NETWORK_EXISTS                                                   Win32Error = 5044
	ERROR_CLUSTER_NETWORK_NOT_FOUND                                                Win32Error = 5045
	ERROR_CLUSTER_NETINTERFACE_EXISTS                                              Win32Error = 5046
	ERROR_CLUSTER_NETINTERFACE_NOT_FOUND                                           Win32Error = 5047
	ERROR_CLUSTER_INVALID_REQUEST                                                  Win32Error = 5048
	ERROR_CLUSTER_INVALID_NETWORK_PROVIDER                                         Win32Error = 5049
	ERROR_CLUSTER_NODE_DOWN                                                        Win32Error = 5050
	ERROR_CLUSTER_NODE_UNREACHABLE                                                 Win32Error = 5051
	ERROR_CLUSTER_NODE_NOT_MEMBER                                                  Win32Error = 5052
	ERROR_CLUSTER_JOIN_NOT_IN_PROGRESS                                             Win32Error = 5053
	ERROR_CLUSTER_INVALID_NETWORK                                                  Win32Error = 5054
	ERROR_CLUSTER_NODE_UP                                                          Win32Error = 5056
	ERROR_CLUSTER_IPADDR_IN_USE                                                    Win32Error = 5057
	ERROR_CLUSTER_NODE_NOT_PAUSED                                                  Win32Error = 5058
	ERROR_CLUSTER_NO_SECURITY_CONTEXT                                              Win32Error = 5059
	ERROR_CLUSTER_NETWORK_NOT_INTERNAL                                             Win32Error = 5060
	ERROR_CLUSTER_NODE_ALREADY_UP                                                  Win32Error = 5061
	ERROR_CLUSTER_NODE_ALREADY_DOWN                                                Win32Error = 5062
	ERROR_CLUSTER_NETWORK_ALREADY_ONLINE                                           Win32Error = 5063
	ERROR_CLUSTER_NETWORK_ALREADY_OFFLINE                                          Win32Error = 5064
	ERROR_CLUSTER_NODE_ALREADY_MEMBER                                              Win32Error = 5065
	ERROR_CLUSTER_LAST_INTERNAL_NETWORK                                            Win32Error = 5066
	ERROR_CLUSTER_NETWORK_HAS_DEPENDENTS                                           Win32Error = 5067
	ERROR_INVALID_OPERATION_ON_QUORUM                                              Win32Error = 5068
	ERROR_DEPENDENCY_NOT_ALLOWED                                                   Win32Error = 5069
	ERROR_CLUSTER_NODE_PAUSED                                                      Win32Error = 5070
	ERROR_NODE_CANT_HOST_RESOURCE                                                  Win32Error = 5071
	ERROR_CLUSTER_NODE_NOT_READY                                                   Win32Error = 5072
	ERROR_CLUSTER_NODE_SHUTTING_DOWN                                               Win32Error = 5073
	ERROR_CLUSTER_JOIN_ABORTED                                                     Win32Error = 5074
	ERROR_CLUSTER_INCOMPATIBLE_VERSIONS                                            Win32Error = 5075
	ERROR_CLUSTER_MAXNUM_OF_RESOURCES_EXCEEDED                                     Win32Error = 5076
	ERROR_CLUSTER_SYSTEM_CONFIG_CHANGED                                            Win32Error = 5077
	ERROR_CLUSTER_RESOURCE_TYPE_NOT_FOUND                                          Win32Error = 5078
	ERROR_CLUSTER_RESTYPE_NOT_SUPPORTED                                            Win32Error = 5079
	ERROR_CLUSTER_RESNAME_NOT_FOUND                                                Win32Error = 5080
	ERROR_CLUSTER_NO_RPC_PACKAGES_REGISTERED                                       Win32Error = 5081
	ERROR_CLUSTER_OWNER_NOT_IN_PREFLIST                                            Win32Error = 5082
	ERROR_CLUSTER_DATABASE_SEQMISMATCH                                             Win32Error = 5083
	ERROR_RESMON_INVALID_STATE                                                     Win32Error = 5084
	ERROR_CLUSTER_GUM_NOT_LOCKER                                                   Win32Error = 5085
	ERROR_QUORUM_DISK_NOT_FOUND                                                    Win32Error = 5086
	ERROR_DATABASE_BACKUP_CORRUPT                                                  Win32Error = 5087
	ERROR_CLUSTER_NODE_ALREADY_HAS_DFS_ROOT                                        Win32Error = 5088
	ERROR_RESOURCE_PROPERTY_UNCHANGEABLE                                           Win32Error = 5089
	ERROR_NO_ADMIN_ACCESS_POINT                                                    Win32Error = 5090
	ERROR_CLUSTER_MEMBERSHIP_INVALID_STATE                                         Win32Error = 5890
	ERROR_CLUSTER_QUORUMLOG_NOT_FOUND                                              Win32Error = 5891
	ERROR_CLUSTER_MEMBERSHIP_HALT                                                  Win32Error = 5892
	ERROR_CLUSTER_INSTANCE_ID_MISMATCH                                             Win32Error = 5893
	ERROR_CLUSTER_NETWORK_NOT_FOUND_FOR_IP                                         Win32Error = 5894
	ERROR_CLUSTER_PROPERTY_DATA_TYPE_MISMATCH                                      Win32Error = 5895
	ERROR_CLUSTER_EVICT_WITHOUT_CLEANUP                                            Win32Error = 5896
	ERROR_CLUSTER_PARAMETER_MISMATCH                                               Win32Error = 5897
	ERROR_NODE_CANNOT_BE_CLUSTERED                                                 Win32Error = 5898
	ERROR_CLUSTER_WRONG_OS_VERSION                                                 Win32Error = 5899
	ERROR_CLUSTER_CANT_CREATE_DUP_CLUSTER_NAME                                     Win32Error = 5900
	ERROR_CLUSCFG_ALREADY_COMMITTED                                                Win32Error = 5901
	ERROR_CLUSCFG_ROLLBACK_FAILED                                                  Win32Error = 5902
	ERROR_CLUSCFG_SYSTEM_DISK_DRIVE_LETTER_CONFLICT                                Win32Error = 5903
	ERROR_CLUSTER_OLD_VERSION                                                      Win32Error = 5904
	ERROR_CLUSTER_MISMATCHED_COMPUTER_ACCT_NAME                                    Win32Error = 5905
	ERROR_CLUSTER_NO_NET_ADAPTERS                                                  Win32Error = 5906
	ERROR_CLUSTER_POISONED                                                         Win32Error = 5907
	ERROR_CLUSTER_GROUP_MOVING                                                     Win32Error = 5908
	ERROR_CLUSTER_RESOURCE_TYPE_BUSY                                               Win32Error = 5909
	ERROR_RESOURCE_CALL_TIMED_OUT                                                  Win32Error = 5910
	ERROR_INVALID_CLUSTER_IPV6_ADDRESS                                             Win32Error = 5911
	ERROR_CLUSTER_INTERNAL_INVALID_FUNCTION                                        Win32Error = 5912
	ERROR_CLUSTER_PARAMETER_OUT_OF_BOUNDS                                          Win32Error = 5913
	ERROR_CLUSTER_PARTIAL_SEND                                                     Win32Error = 5914
	ERROR_CLUSTER_REGISTRY_INVALID_FUNCTION                                        Win32Error = 5915
	ERROR_CLUSTER_INVALID_STRING_TERMINATION                                       Win32Error = 5916
	ERROR_CLUSTER_INVALID_STRING_FORMAT                                            Win32Error = 5917
	ERROR_CLUSTER_DATABASE_TRANSACTION_IN_PROGRESS                                 Win32Error = 5918
	ERROR_CLUSTER_DATABASE_TRANSACTION_NOT_IN_PROGRESS                             Win32Error = 5919
	ERROR_CLUSTER_NULL_DATA                                                        Win32Error = 5920
	ERROR_CLUSTER_PARTIAL_READ                                                     Win32Error = 5921
	ERROR_CLUSTER_PARTIAL_WRITE                                                    Win32Error = 5922
	ERROR_CLUSTER_CANT_DESERIALIZE_DATA                                            Win32Error = 5923
	ERROR_DEPENDENT_RESOURCE_PROPERTY_CONFLICT                                     Win32Error = 5924
	ERROR_CLUSTER_NO_QUORUM                                                        Win32Error = 5925
	ERROR_CLUSTER_INVALID_IPV6_NETWORK                                             Win32Error = 5926
	ERROR_CLUSTER_INVALID_IPV6_TUNNEL_NETWORK                                      Win32Error = 5927
	ERROR_QUORUM_NOT_ALLOWED_IN_THIS_GROUP                                         Win32Error = 5928
	ERROR_DEPENDENCY_TREE_TOO_COMPLEX                                              Win32Error = 5929
	ERROR_EXCEPTION_IN_RESOURCE_CALL                                               Win32Error = 5930
	ERROR_CLUSTER_RHS_FAILED_INITIALIZATION                                        Win32Error = 5931
	ERROR_CLUSTER_NOT_INSTALLED                                                    Win32Error = 5932
	ERROR_CLUSTER_RESOURCES_MUST_BE_ONLINE_ON_THE_SAME_NODE                        Win32Error = 5933
	ERROR_CLUSTER_MAX_NODES_IN_CLUSTER                                             Win32Error = 5934
	ERROR_CLUSTER_TOO_MANY_NODES                                                   Win32Error = 5935
	ERROR_CLUSTER_OBJECT_ALREADY_USED                                              Win32Error = 5936
	ERROR_NONCORE_GROUPS_FOUND                                                     Win32Error = 5937
	ERROR_FILE_SHARE_RESOURCE_CONFLICT                                             Win32Error = 5938
	ERROR_CLUSTER_EVICT_INVALID_REQUEST                                            Win32Error = 5939
	ERROR_CLUSTER_SINGLETON_RESOURCE                                               Win32Error = 5940
	ERROR_CLUSTER_GROUP_SINGLETON_RESOURCE                                         Win32Error = 5941
	ERROR_CLUSTER_RESOURCE_PROVIDER_FAILED                                         Win32Error = 5942
	ERROR_CLUSTER_RESOURCE_CONFIGURATION_ERROR                                     Win32Error = 5943
	ERROR_CLUSTER_GROUP_BUSY                                                       Win32Error = 5944
	ERROR_CLUSTER_NOT_SHARED_VOLUME                                                Win32Error = 5945
	ERROR_CLUSTER_INVALID_SECURITY_DESCRIPTOR                                      Win32Error = 5946
	ERROR_CLUSTER_SHARED_VOLUMES_IN_USE                                            Win32Error = 5947
	ERROR_CLUSTER_USE_SHARED_VOLUMES_API                                           Win32Error = 5948
	ERROR_CLUSTER_BACKUP_IN_PROGRESS                                               Win32Error = 5949
	ERROR_NON_CSV_PATH                                                             Win32Error = 5950
	ERROR_CSV_VOLUME_NOT_LOCAL                                                     Win32Error = 5951
	ERROR_CLUSTER_WATCHDOG_TERMINATING                                             Win32Error = 5952
	ERROR_CLUSTER_RESOURCE_VETOED_MOVE_INCOMPATIBLE_NODES                          Win32Error = 5953
	ERROR_CLUSTER_INVALID_NODE_WEIGHT                                              Win32Error = 5954
	ERROR_CLUSTER_RESOURCE_VETOED_CALL                                             Win32Error = 5955
	ERROR_RESMON_SYSTEM_RESOURCES_LACKING                                          Win32Error = 5956
	ERROR_CLUSTER_RESOURCE_VETOED_MOVE_NOT_ENOUGH_RESOURCES_ON_DESTINATION         Win32Error = 5957
	ERROR_CLUSTER_RESOURCE_VETOED_MOVE_NOT_ENOUGH_RESOURCES_ON_SOURCE              Win32Error = 5958
	ERROR_CLUSTER_GROUP_QUEUED                                                     Win32Error = 5959
	ERROR_CLUSTER_RESOURCE_LOCKED_STATUS                                           Win32Error = 5960
	ERROR_CLUSTER_SHARED_VOLUME_FAILOVER_NOT_ALLOWED                               Win32Error = 5961
	ERROR_CLUSTER_NODE_DRAIN_IN_PROGRESS                                           Win32Error = 5962
	ERROR_CLUSTER_DISK_NOT_CONNECTED                                               Win32Error = 5963
	ERROR_DISK_NOT_CSV_CAPABLE                                                     Win32Error = 5964
	ERROR_RESOURCE_NOT_IN_AVAILABLE_STORAGE                                        Win32Error = 5965
	ERROR_CLUSTER_SHARED_VOLUME_REDIRECTED                                         Win32Error = 5966
	ERROR_CLUSTER_SHARED_VOLUME_NOT_REDIRECTED                                     Win32Error = 5967
	ERROR_CLUSTER_CANNOT_RETURN_PROPERTIES                                         Win32Error = 5968
	ERROR_CLUSTER_RESOURCE_CONTAINS_UNSUPPORTED_DIFF_AREA_FOR_SHARED_VOLUMES       Win32Error = 5969
	ERROR_CLUSTER_RESOURCE_IS_IN_MAINTENANCE_MODE                                  Win32Error = 5970
	ERROR_CLUSTER_AFFINITY_CONFLICT                                                Win32Error = 5971
	ERROR_CLUSTER_RESOURCE_IS_REPLICA_VIRTUAL_MACHINE                              Win32Error = 5972
	ERROR_CLUSTER_UPGRADE_INCOMPATIBLE_VERSIONS                                    Win32Error = 5973
	ERROR_CLUSTER_UPGRADE_FIX_QUORUM_NOT_SUPPORTED                                 Win32Error = 5974
	ERROR_CLUSTER_UPGRADE_RESTART_REQUIRED                                         Win32Error = 5975
	ERROR_CLUSTER_UPGRADE_IN_PROGRESS                                              Win32Error = 5976
	ERROR_CLUSTER_UPGRADE_INCOMPLETE                                               Win32Error = 5977
	ERROR_CLUSTER_NODE_IN_GRACE_PERIOD                                             Win32Error = 5978
	ERROR_CLUSTER_CSV_IO_PAUSE_TIMEOUT                                             Win32Error = 5979
	ERROR_NODE_NOT_ACTIVE_CLUSTER_MEMBER                                           Win32Error = 5980
	ERROR_CLUSTER_RESOURCE_NOT_MONITORED                                           Win32Error = 5981
	ERROR_CLUSTER_RESOURCE_DOES_NOT_SUPPORT_UNMONITORED                            Win32Error = 5982
	ERROR_CLUSTER_RESOURCE_IS_REPLICATED                                           Win32Error = 5983
	ERROR_CLUSTER_NODE_ISOLATED                                                    Win32Error = 5984
	ERROR_CLUSTER_NODE_QUARANTINED                                                 Win32Error = 5985
	ERROR_CLUSTER_DATABASE_UPDATE_CONDITION_FAILED                                 Win32Error = 5986
	ERROR_CLUSTER_SPACE_DEGRADED                                                   Win32Error = 5987
	ERROR_CLUSTER_TOKEN_DELEGATION_NOT_SUPPORTED                                   Win32Error = 5988
	ERROR_CLUSTER_CSV_INVALID_HANDLE                                               Win32Error = 5989
	ERROR_CLUSTER_CSV_SUPPORTED_ONLY_ON_COORDINATOR                                Win32Error = 5990
	ERROR_GROUPSET_NOT_AVAILABLE                                                   Win32Error = 5991
	ERROR_GROUPSET_NOT_FOUND                                                       Win32Error = 5992
	ERROR_GROUPSET_CANT_PROVIDE                                                    Win32Error = 5993
	ERROR_CLUSTER_FAULT_DOMAIN_PARENT_NOT_FOUND                                    Win32Error = 5994
	ERROR_CLUSTER_FAULT_DOMAIN_INVALID_HIERARCHY                                   Win32Error = 5995
	ERROR_CLUSTER_FAULT_DOMAIN_FAILED_S2D_VALIDATION                               Win32Error = 5996
	ERROR_CLUSTER_FAULT_DOMAIN_S2D_CONNECTIVITY_LOSS                               Win32Error = 5997
	ERROR_CLUSTER_INVALID_INFRASTRUCTURE_FILESERVER_NAME                           Win32Error = 5998
	ERROR_CLUSTERSET_MANAGEMENT_CLUSTER_UNREACHABLE                                Win32Error = 5999
	ERROR_ENCRYPTION_FAILED                                                        Win32Error = 6000
	ERROR_DECRYPTION_FAILED                                                        Win32Error = 6001
	ERROR_FILE_ENCRYPTED                                                           Win32Error = 6002
	ERROR_NO_RECOVERY_POLICY                                                       Win32Error = 6003
	ERROR_NO_EFS                                                                   Win32Error = 6004
	ERROR_WRONG_EFS                                                                Win32Error = 6005
	ERROR_NO_USER_KEYS                                                             Win32Error = 6006
	ERROR_FILE_NOT_ENCRYPTED                                                       Win32Error = 6007
	ERROR_NOT_EXPORT_FORMAT                                                        Win32Error = 6008
	ERROR_FILE_READ_ONLY                                                           Win32Error = 6009
	ERROR_DIR_EFS_DISALLOWED                                                       Win32Error = 6010
	ERROR_EFS_SERVER_NOT_TRUSTED                                                   Win32Error = 6011
	ERROR_BAD_RECOVERY_POLICY                                                      Win32Error = 6012
	ERROR_EFS_ALG_BLOB_TOO_BIG                                                     Win32Error = 6013
	ERROR_VOLUME_NOT_SUPPORT_EFS                                                   Win32Error = 6014
	ERROR_EFS_DISABLED                                                             Win32Error = 6015
	ERROR_EFS_VERSION_NOT_SUPPORT                                                  Win32Error = 6016
	ERROR_CS_ENCRYPTION_INVALID_SERVER_RESPONSE                                    Win32Error = 6017
	ERROR_CS_ENCRYPTION_UNSUPPORTED_SERVER                                         Win32Error = 6018
	ERROR_CS_ENCRYPTION_EXISTING_ENCRYPTED_FILE                                    Win32Error = 6019
	ERROR_CS_ENCRYPTION_NEW_ENCRYPTED_FILE                                         Win32Error = 6020
	ERROR_CS_ENCRYPTION_FILE_NOT_CSE                                               Win32Error = 6021
	ERROR_ENCRYPTION_POLICY_DENIES_OPERATION                                       Win32Error = 6022
	ERROR_WIP_ENCRYPTION_FAILED                                                    Win32Error = 6023
	ERROR_PDE_ENCRYPTION_UNAVAILABLE_FAILURE                                       Win32Error = 6024
	ERROR_PDE_DECRYPTION_UNAVAILABLE_FAILURE                                       Win32Error = 6025
	ERROR_PDE_DECRYPTION_UNAVAILABLE                                               Win32Error = 6026
	ERROR_NO_BROWSER_SERVERS_FOUND                                                 Win32Error = 6118
	SCHED_E_SERVICE_NOT_LOCALSYSTEM                                                Win32Error = 6200
	ERROR_CLUSTER_OBJECT_IS_CLUSTER_SET_VM                                         Win32Error = 6250
	ERROR_CNU_TEMPLATE_ALREADY_EXISTS                                              Win32Error = 6251
	ERROR_CNU_TEMPLATE_NAME_NOT_FOUND                                              Win32Error = 6252
	ERROR_CNU_RUN_NAME_NOT_FOUND                                                   Win32Error = 6253
	ERROR_CNU_RUN_ALREADY_IN_PROGRESS                                              Win32Error = 6254
	ERROR_CNU_RUN_NOT_IN_PROGRESS                                                  Win32Error = 6255
	ERROR_CNU_NOT_READY                                                            Win32Error = 6256
	ERROR_LOG_SECTOR_INVALID                                                       Win32Error = 6600
	ERROR_LOG_SECTOR_PARITY_INVALID                                                Win32Error = 6601
	ERROR_LOG_SECTOR_REMAPPED                                                      Win32Error = 6602
	ERROR_LOG_BLOCK_INCOMPLETE                                                     Win32Error = 6603
	ERROR_LOG_INVALID_RANGE                                                        Win32Error = 6604
	ERROR_LOG_BLOCKS_EXHAUSTED                                                     Win32Error = 6605
	ERROR_LOG_READ_CONTEXT_INVALID                                                 Win32Error = 6606
	ERROR_LOG_RESTART_INVALID                                                      Win32Error = 6607
	ERROR_LOG_BLOCK_VERSION                                                        Win32Error = 6608
	ERROR_LOG_BLOCK_INVALID                                                        Win32Error = 6609
	ERROR_LOG_READ_MODE_INVALID                                                    Win32Error = 6610
	ERROR_LOG_NO_RESTART                                                           Win32Error = 6611
	ERROR_LOG_METADATA_CORRUPT                                                     Win32Error = 6612
	ERROR_LOG_METADATA_INVALID                                                     Win32Error = 6613
	ERROR_LOG_METADATA_INCONSISTENT                                                Win32Error = 6614
	ERROR_LOG_RESERVATION_INVALID                                                  Win32Error = 6615
	ERROR_LOG_CANT_DELETE                                                          Win32Error = 6616
	ERROR_LOG_CONTAINER_LIMIT_EXCEEDED                                             Win32Error = 6617
	ERROR_LOG_START_OF_LOG                                                         Win32Error = 6618
	ERROR_LOG_POLICY_ALREADY_INSTALLED                                             Win32Error = 6619
	ERROR_LOG_POLICY_NOT_INSTALLED                                                 Win32Error = 6620
	ERROR_LOG_POLICY_INVALID                                                       Win32Error = 6621
	ERROR_LOG_POLICY_CONFLICT                                                      Win32Error = 6622
	ERROR_LOG_PINNED_ARCHIVE_TAIL                                                  Win32Error = 6623
	ERROR_LOG_RECORD_NONEXISTENT                                                   Win32Error = 6624
	ERROR_LOG_RECORDS_RESERVED_INVALID                                             Win32Error = 6625
	ERROR_LOG_SPACE_RESERVED_INVALID                                               Win32Error = 6626
	ERROR_LOG_TAIL_INVALID                                                         Win32Error = 6627
	ERROR_LOG_FULL                                                                 Win32Error = 6628
	ERROR_COULD_NOT_RESIZE_LOG                                                     Win32Error = 6629
	ERROR_LOG_MULTIPLEXED                                                          Win32Error = 6630
	ERROR_LOG_DEDICATED                                                            Win32Error = 6631
	ERROR_LOG_ARCHIVE_NOT_IN_PROGRESS                                              Win32Error = 6632
	ERROR_LOG_ARCHIVE_IN_PROGRESS                                                  Win32Error = 6633
	ERROR_LOG_EPHEMERAL                                                            Win32Error = 6634
	ERROR_LOG_NOT_ENOUGH_CONTAINERS                                                Win32Error = 6635
	ERROR_LOG_CLIENT_ALREADY_REGISTERED                                            Win32Error = 6636
	ERROR_LOG_CLIENT_NOT_REGISTERED                                                Win32Error = 6637
	ERROR_LOG_FULL_HANDLER_IN_PROGRESS                                             Win32Error = 6638
	ERROR_LOG_CONTAINER_READ_FAILED                                                Win32Error = 6639
	ERROR_LOG_CONTAINER_WRITE_FAILED                                               Win32Error = 6640
	ERROR_LOG_CONTAINER_OPEN_FAILED                                                Win32Error = 6641
	ERROR_LOG_CONTAINER_STATE_INVALID                                              Win32Error = 6642
	ERROR_LOG_STATE_INVALID                                                        Win32Error = 6643
	ERROR_LOG_PINNED                                                               Win32Error = 6644
	ERROR_LOG_METADATA_FLUSH_FAILED                                                Win32Error = 6645
	ERROR_LOG_INCONSISTENT_SECURITY                                                Win32Error = 6646
	ERROR_LOG_APPENDED_FLUSH_FAILED                                                Win32Error = 6647
	ERROR_LOG_PINNED_RESERVATION                                                   Win32Error = 6648
	ERROR_INVALID_TRANSACTION                                                      Win32Error = 6700
	ERROR_TRANSACTION_NOT_ACTIVE                                                   Win32Error = 6701
	ERROR_TRANSACTION_REQUEST_NOT_VALID                                            Win32Error = 6702
	ERROR_TRANSACTION_NOT_REQUESTED                                                Win32Error = 6703
	ERROR_TRANSACTION_ALREADY_ABORTED                                              Win32Error = 6704
	ERROR_TRANSACTION_ALREADY_COMMITTED                                            Win32Error = 6705
	ERROR_TM_INITIALIZATION_FAILED                                                 Win32Error = 6706
	ERROR_RESOURCEMANAGER_READ_ONLY                                                Win32Error = 6707
	ERROR_TRANSACTION_NOT_JOINED                                                   Win32Error = 6708
	ERROR_TRANSACTION_SUPERIOR_EXISTS                                              Win32Error = 6709
	ERROR_CRM_PROTOCOL_ALREADY_EXISTS                                              Win32Error = 6710
	ERROR_TRANSACTION_PROPAGATION_FAILED                                           Win32Error = 6711
	ERROR_CRM_PROTOCOL_NOT_FOUND                                                   Win32Error = 6712
	ERROR_TRANSACTION_INVALID_MARSHALL_BUFFER                                      Win32Error = 6713
	ERROR_CURRENT_TRANSACTION_NOT_VALID                                            Win32Error = 6714
	ERROR_TRANSACTION_NOT_FOUND                                                    Win32Error = 6715
	ERROR_RESOURCEMANAGER_NOT_FOUND                                                Win32Error = 6716
	ERROR_ENLISTMENT_NOT_FOUND                                                     Win32Error = 6717
	ERROR_TRANSACTIONMANAGER_NOT_FOUND                                             Win32Error = 6718
	ERROR_TRANSACTIONMANAGER_NOT_ONLINE                                            Win32Error = 6719
	ERROR_TRANSACTIONMANAGER_RECOVERY_NAME_COLLISION                               Win32Error = 6720
	ERROR_TRANSACTION_NOT_ROOT                                                     Win32Error = 6721
	ERROR_TRANSACTION_OBJECT_EXPIRED                                               Win32Error = 6722
	ERROR_TRANSACTION_RESPONSE_NOT_ENLISTED                                        Win32Error = 6723
	ERROR_TRANSACTION_RECORD_TOO_LONG                                              Win32Error = 6724
	ERROR_IMPLICIT_TRANSACTION_NOT_SUPPORTED                                       Win32Error = 6725
	ERROR_TRANSACTION_INTEGRITY_VIOLATED                                           Win32Error = 6726
	ERROR_TRANSACTIONMANAGER_IDENTITY_MISMATCH                                     Win32Error = 6727
	ERROR_RM_CANNOT_BE_FROZEN_FOR_SNAPSHOT                                         Win32Error = 6728
	ERROR_TRANSACTION_MUST_WRITETHROUGH                                            Win32Error = 6729
	ERROR_TRANSACTION_NO_SUPERIOR                                                  Win32Error = 6730
	ERROR_HEURISTIC_DAMAGE_POSSIBLE                                                Win32Error = 6731
	ERROR_TRANSACTIONAL_CONFLICT                                                   Win32Error = 6800
	ERROR_RM_NOT_ACTIVE                                                            Win32Error = 6801
	ERROR_RM_METADATA_CORRUPT                                                      Win32Error = 6802
	ERROR_DIRECTORY_NOT_RM                                                         Win32Error = 6803
	ERROR_TRANSACTIONS_UNSUPPORTED_REMOTE                                          Win32Error = 6805
	ERROR_LOG_RESIZE_INVALID_SIZE                                                  Win32Error = 6806
	ERROR_OBJECT_NO_LONGER_EXISTS                                                  Win32Error = 6807
	ERROR_STREAM_MINIVERSION_NOT_FOUND                                             Win32Error = 6808
	ERROR_STREAM_MINIVERSION_NOT_VALID                                             Win32Error = 6809
	ERROR_MINIVERSION_INACCESSIBLE_FROM_SPECIFIED_TRANSACTION                      Win32Error = 6810
	ERROR_CANT_OPEN_MINIVERSION_WITH_MODIFY_INTENT                                 Win32Error = 6811
	ERROR_CANT_CREATE_MORE_STREAM_MINIVERSIONS                                     Win32Error = 6812
	ERROR_REMOTE_FILE_VERSION_MISMATCH                                             Win32Error = 6814
	ERROR_HANDLE_NO_LONGER_VALID                                                   Win32Error = 6815
	ERROR_NO_TXF_METADATA                                                          Win32Error = 6816
	ERROR_LOG_CORRUPTION_DETECTED                                                  Win32Error = 6817
	ERROR_CANT_RECOVER_WITH_HANDLE_OPEN                                            Win32Error = 6818
	ERROR_RM_DISCONNECTED                                                          Win32Error = 6819
	ERROR_ENLISTMENT_NOT_SUPERIOR                                                  Win32Error = 6820
	ERROR_RECOVERY_NOT_NEEDED                                                      Win32Error = 6821
	ERROR_RM_ALREADY_STARTED                                                       Win32Error = 6822
	ERROR_FILE_IDENTITY_NOT_PERSISTENT                                             Win32Error = 6823
	ERROR_CANT_BREAK_TRANSACTIONAL_DEPENDENCY                                      Win32Error = 6824
	ERROR_CANT_CROSS_RM_BOUNDARY                                                   Win32Error = 6825
	ERROR_TXF_DIR_NOT_EMPTY                                                        Win32Error = 6826
	ERROR_INDOUBT_TRANSACTIONS_EXIST                                               Win32Error = 6827
	ERROR_TM_VOLATILE                                                              Win32Error = 6828
	ERROR_ROLLBACK_TIMER_EXPIRED                                                   Win32Error = 6829
	ERROR_TXF_ATTRIBUTE_CORRUPT                                                    Win32Error = 6830
	ERROR_EFS_NOT_ALLOWED_IN_TRANSACTION                                           Win32Error = 6831
	ERROR_TRANSACTIONAL_OPEN_NOT_ALLOWED                                           Win32Error = 6832
	ERROR_LOG_GROWTH_FAILED                                                        Win32Error = 6833
	ERROR_TRANSACTED_MAPPING_UNSUPPORTED_REMOTE                                    Win32Error = 6834
	ERROR_TXF_METADATA_ALREADY_PRESENT                                             Win32Error = 6835
	ERROR_TRANSACTION_SCOPE_CALLBACKS_NOT_SET                                      Win32Error = 6836
	ERROR_TRANSACTION_REQUIRED_PROMOTION                                           Win32Error = 6837
	ERROR_CANNOT_EXECUTE_FILE_IN_TRANSACTION                                       Win32Error = 6838
	ERROR_TRANSACTIONS_NOT_FROZEN                                                  Win32Error = 6839
	ERROR_TRANSACTION_FREEZE_IN_PROGRESS                                           Win32Error = 6840
	ERROR_NOT_SNAPSHOT_VOLUME                                                      Win32Error = 6841
	ERROR_NO_SAVEPOINT_WITH_OPEN_FILES                                             Win32Error = 6842
	ERROR_DATA_LOST_REPAIR                                                         Win32Error = 6843
	ERROR_SPARSE_NOT_ALLOWED_IN_TRANSACTION                                        Win32Error = 6844
	ERROR_TM_IDENTITY_MISMATCH                                                     Win32Error = 6845
	ERROR_FLOATED_SECTION                                                          Win32Error = 6846
	ERROR_CANNOT_ACCEPT_TRANSACTED_WORK                                            Win32Error = 6847
	ERROR_CANNOT_ABORT_TRANSACTIONS                                                Win32Error = 6848
	ERROR_BAD_CLUSTERS                                                             Win32Error = 6849
	ERROR_COMPRESSION_NOT_ALLOWED_IN_TRANSACTION                                   Win32Error = 6850
	ERROR_VOLUME_DIRTY                                                             Win32Error = 6851
	ERROR_NO_LINK_TRACKING_IN_TRANSACTION                                          Win32Error = 6852
	ERROR_OPERATION_NOT_SUPPORTED_IN_TRANSACTION                                   Win32Error = 6853
	ERROR_EXPIRED_HANDLE                                                           Win32Error = 6854
	ERROR_TRANSACTION_NOT_ENLISTED                                                 Win32Error = 6855
	ERROR_ENLISTMENT_NOT_INITIALIZED                                               Win32Error = 6856
	ERROR_CTX_WINSTATION_NAME_INVALID                                              Win32Error = 7001
	ERROR_CTX_INVALID_PD                                                           Win32Error = 7002
	ERROR_CTX_PD_NOT_FOUND                                                         Win32Error = 7003
	ERROR_CTX_WD_NOT_FOUND                                                         Win32Error = 7004
	ERROR_CTX_CANNOT_MAKE_EVENTLOG_ENTRY                                           Win32Error = 7005
	ERROR_CTX_SERVICE_NAME_COLLISION                                               Win32Error = 7006
	ERROR_CTX_CLOSE_PENDING                                                        Win32Error = 7007
	ERROR_CTX_NO_OUTBUF                                                            Win32Error = 7008
	ERROR_CTX_MODEM_INF_NOT_FOUND                                                  Win32Error = 7009
	ERROR_CTX_INVALID_MODEMNAME                                                    Win32Error = 7010
	ERROR_CTX_MODEM_RESPONSE_ERROR                                                 Win32Error = 7011
	ERROR_CTX_MODEM_RESPONSE_TIMEOUT                                               Win32Error = 7012
	ERROR_CTX_MODEM_RESPONSE_NO_CARRIER                                            Win32Error = 7013
	ERROR_CTX_MODEM_RESPONSE_NO_DIALTONE                                           Win32Error = 7014
	ERROR_CTX_MODEM_RESPONSE_BUSY                                                  Win32Error = 7015
	ERROR_CTX_MODEM_RESPONSE_VOICE                                                 Win32Error = 7016
	ERROR_CTX_TD_ERROR                                                             Win32Error = 7017
	ERROR_CTX_WINSTATION_NOT_FOUND                                                 Win32Error = 7022
	ERROR_CTX_WINSTATION_ALREADY_EXISTS                                            Win32Error = 7023
	ERROR_CTX_WINSTATION_BUSY                                                      Win32Error = 7024
	ERROR_CTX_BAD_VIDEO_MODE                                                       Win32Error = 7025
	ERROR_CTX_GRAPHICS_INVALID                                                     Win32Error = 7035
	ERROR_CTX_LOGON_DISABLED                                                       Win32Error = 7037
	ERROR_CTX_NOT_CONSOLE                                                          Win32Error = 7038
	ERROR_CTX_CLIENT_QUERY_TIMEOUT                                                 Win32Error = 7040
	ERROR_CTX_CONSOLE_DISCONNECT                                                   Win32Error = 7041
	ERROR_CTX_CONSOLE_CONNECT                                                      Win32Error = 7042
	ERROR_CTX_SHADOW_DENIED                                                        Win32Error = 7044
	ERROR_CTX_WINSTATION_ACCESS_DENIED                                             Win32Error = 7045
	ERROR_CTX_INVALID_WD                                                           Win32Error = 7049
	ERROR_CTX_SHADOW_INVALID                                                       Win32Error = 7050
	ERROR_CTX_SHADOW_DISABLED                                                      Win32Error = 7051
	ERROR_CTX_CLIENT_LICENSE_IN_USE                                                Win32Error = 7052
	ERROR_CTX_CLIENT_LICENSE_NOT_SET                                               Win32Error = 7053
	ERROR_CTX_LICENSE_NOT_AVAILABLE                                                Win32Error = 7054
	ERROR_CTX_LICENSE_CLIENT_INVALID                                               Win32Error = 7055
	ERROR_CTX_LICENSE_EXPIRED                                                      Win32Error = 7056
	ERROR_CTX_SHADOW_NOT_RUNNING                                                   Win32Error = 7057
	ERROR_CTX_SHADOW_ENDED_BY_MODE_CHANGE                                          Win32Error = 7058
	ERROR_ACTIVATION_COUNT_EXCEEDED                                                Win32Error = 7059
	ERROR_CTX_WINSTATIONS_DISABLED                                                 Win32Error = 7060
	ERROR_CTX_ENCRYPTION_LEVEL_REQUIRED                                            Win32Error = 7061
	ERROR_CTX_SESSION_IN_USE                                                       Win32Error = 7062
	ERROR_CTX_NO_FORCE_LOGOFF                                                      Win32Error = 7063
	ERROR_CTX_ACCOUNT_RESTRICTION                                                  Win32Error = 7064
	ERROR_RDP_PROTOCOL_ERROR                                                       Win32Error = 7065
	ERROR_CTX_CDM_CONNECT                                                          Win32Error = 7066
	ERROR_CTX_CDM_DISCONNECT                                                       Win32Error = 7067
	ERROR_CTX_SECURITY_LAYER_ERROR                                                 Win32Error = 7068
	ERROR_TS_INCOMPATIBLE_SESSIONS                                                 Win32Error = 7069
	ERROR_TS_VIDEO_SUBSYSTEM_ERROR                                                 Win32Error = 7070
	FRS_ERR_INVALID_API_SEQUENCE                                                   Win32Error = 8001
	FRS_ERR_STARTING_SERVICE                                                       Win32Error = 8002
	FRS_ERR_STOPPING_SERVICE                                                       Win32Error = 8003
	FRS_ERR_INTERNAL_API                                                           Win32Error = 8004
	FRS_ERR_INTERNAL                                                               Win32Error = 8005
	FRS_ERR_SERVICE_COMM                                                           Win32Error = 8006
	FRS_ERR_INSUFFICIENT_PRIV                                                      Win32Error = 8007
	FRS_ERR_AUTHENTICATION                                                         Win32Error = 8008
	FRS_ERR_PARENT_INSUFFICIENT_PRIV                                               Win32Error = 8009
	FRS_ERR_PARENT_AUTHENTICATION                                                  Win32Error = 8010
	FRS_ERR_CHILD_TO_PARENT_COMM                                                   Win32Error = 8011
	FRS_ERR_PARENT_TO_CHILD_COMM                                                   Win32Error = 8012
	FRS_ERR_SYSVOL_POPULATE                                                        Win32Error = 8013
	FRS_ERR_SYSVOL_POPULATE_TIMEOUT                                                Win32Error = 8014
	FRS_ERR_SYSVOL_IS_BUSY                                                         Win32Error = 8015
	FRS_ERR_SYSVOL_DEMOTE                                                          Win32Error = 8016
	FRS_ERR_INVALID_SERVICE_PARAMETER                                              Win32Error = 8017
	ERROR_DS_NOT_INSTALLED                                                         Win32Error = 8200
	ERROR_DS_MEMBERSHIP_EVALUATED_LOCALLY                                          Win32Error = 8201
	ERROR_DS_NO_ATTRIBUTE_OR_VALUE                                                 Win32Error = 8202
	ERROR_DS_INVALID_ATTRIBUTE_SYNTAX                                              Win32Error = 8203
	ERROR_DS_ATTRIBUTE_TYPE_UNDEFINED                                              Win32Error = 8204
	ERROR_DS_ATTRIBUTE_OR_VALUE_EXISTS                                             Win32Error = 8205
	ERROR_DS_BUSY                                                                  Win32Error = 8206
	ERROR_DS_UNAVAILABLE                                                           Win32Error = 8207
	ERROR_DS_NO_RIDS_ALLOCATED                                                     Win32Error = 8208
	ERROR_DS_NO_MORE_RIDS                                                          Win32Error = 8209
	ERROR_DS_INCORRECT_ROLE_OWNER                                                  Win32Error = 8210
	ERROR_DS_RIDMGR_INIT_ERROR                                                     Win32Error = 8211
	ERROR_DS_OBJ_CLASS_VIOLATION                                                   Win32Error = 8212
	ERROR_DS_CANT_ON_NON_LEAF                                                      Win32Error = 8213
	ERROR_DS_CANT_ON_RDN                                                           Win32Error = 8214
	ERROR_DS_CANT_MOD_OBJ_CLASS                                                    Win32Error = 8215
	ERROR_DS_CROSS_DOM_MOVE_ERROR                                                  Win32Error = 8216
	ERROR_DS_GC_NOT_AVAILABLE                                                      Win32Error = 8217
	ERROR_SHARED_POLICY                                                            Win32Error = 8218
	ERROR_POLICY_OBJECT_NOT_FOUND                                                  Win32Error = 8219
	ERROR_POLICY_ONLY_IN_DS                                                        Win32Error = 8220
	ERROR_PROMOTION_ACTIVE                                                         Win32Error = 8221
	ERROR_NO_PROMOTION_ACTIVE                                                      Win32Error = 8222
	ERROR_DS_OPERATIONS_ERROR                                                      Win32Error = 8224
	ERROR_DS_PROTOCOL_ERROR                                                        Win32Error = 8225
	ERROR_DS_TIMELIMIT_EXCEEDED                                                    Win32Error = 8226
	ERROR_DS_SIZELIMIT_EXCEEDED                                                    Win32Error = 8227
	ERROR_DS_ADMIN_LIMIT_EXCEEDED                                                  Win32Error = 8228
	ERROR_DS_COMPARE_FALSE                                                         Win32Error = 8229
	ERROR_DS_COMPARE_TRUE                                                          Win32Error = 8230
	ERROR_DS_AUTH_METHOD_NOT_SUPPORTED                                             Win32Error = 8231
	ERROR_DS_STRONG_AUTH_REQUIRED                                                  Win32Error = 8232
	ERROR_DS_INAPPROPRIATE_AUTH                                                    Win32Error = 8233
	ERROR_DS_AUTH_UNKNOWN                                                          Win32Error = 8234
	ERROR_DS_REFERRAL                                                              Win32Error = 8235
	ERROR_DS_UNAVAILABLE_CRIT_EXTENSION                                            Win32Error = 8236
	ERROR_DS_CONFIDENTIALITY_REQUIRED                                              Win32Error = 8237
	ERROR_DS_INAPPROPRIATE_MATCHING                                                Win32Error = 8238
	ERROR_DS_CONSTRAINT_VIOLATION                                                  Win32Error = 8239
	ERROR_DS_NO_SUCH_OBJECT                                                        Win32Error = 8240
	ERROR_DS_ALIAS_PROBLEM                                                         Win32Error = 8241
	ERROR_DS_INVALID_DN_SYNTAX                                                     Win32Error = 8242
	ERROR_DS_IS_LEAF                                                               Win32Error = 8243
	ERROR_DS_ALIAS_DEREF_PROBLEM                                                   Win32Error = 8244
	ERROR_DS_UNWILLING_TO_PERFORM                                                  Win32Error = 8245
	ERROR_DS_LOOP_DETECT                                                           Win32Error = 8246
	ERROR_DS_NAMING_VIOLATION                                                      Win32Error = 8247
	ERROR_DS_OBJECT_RESULTS_TOO_LARGE                                              Win32Error = 8248
	ERROR_DS_AFFECTS_MULTIPLE_DSAS                                                 Win32Error = 8249
	ERROR_DS_SERVER_DOWN                                                           Win32Error = 8250
	ERROR_DS_LOCAL_ERROR                                                           Win32Error = 8251
	ERROR_DS_ENCODING_ERROR                                                        Win32Error = 8252
	ERROR_DS_DECODING_ERROR                                                        Win32Error = 8253
	ERROR_DS_FILTER_UNKNOWN                                                        Win32Error = 8254
	ERROR_DS_PARAM_ERROR                                                           Win32Error = 8255
	ERROR_DS_NOT_SUPPORTED                                                         Win32Error = 8256
	ERROR_DS_NO_RESULTS_RETURNED                                                   Win32Error = 8257
	ERROR_DS_CONTROL_NOT_FOUND                                                     Win32Error = 8258
	ERROR_DS_CLIENT_LOOP                                                           Win32Error = 8259
	ERROR_DS_REFERRAL_LIMIT_EXCEEDED                                               Win32Error = 8260
	ERROR_DS_SORT_CONTROL_MISSING                                                  Win32Error = 8261
	ERROR_DS_OFFSET_RANGE_ERROR                                                    Win32Error = 8262
	ERROR_DS_RIDMGR_DISABLED                                                       Win32Error = 8263
	ERROR_DS_ROOT_MUST_BE_NC                                                       Win32Error = 8301
	ERROR_DS_ADD_REPLICA_INHIBITED                                                 Win32Error = 8302
	ERROR_DS_ATT_NOT_DEF_IN_SCHEMA                                                 Win32Error = 8303
	ERROR_DS_MAX_OBJ_SIZE_EXCEEDED                                                 Win32Error = 8304
	ERROR_DS_OBJ_STRING_NAME_EXISTS                                                Win32Error = 8305
	ERROR_DS_NO_RDN_DEFINED_IN_SCHEMA                                              Win32Error = 8306
	ERROR_DS_RDN_DOESNT_MATCH_SCHEMA                                               Win32Error = 8307
	ERROR_DS_NO_REQUESTED_ATTS_FOUND                                               Win32Error = 8308
	ERROR_DS_USER_BUFFER_TO_SMALL                                                  Win32Error = 8309
	ERROR_DS_ATT_IS_NOT_ON_OBJ                                                     Win32Error = 8310
	ERROR_DS_ILLEGAL_MOD_OPERATION                                                 Win32Error = 8311
	ERROR_DS_OBJ_TOO_LARGE                                                         Win32Error = 8312
	ERROR_DS_BAD_INSTANCE_TYPE                                                     Win32Error = 8313
	ERROR_DS_MASTERDSA_REQUIRED                                                    Win32Error = 8314
	ERROR_DS_OBJECT_CLASS_REQUIRED                                                 Win32Error = 8315
	ERROR_DS_MISSING_REQUIRED_ATT                                                  Win32Error = 8316
	ERROR_DS_ATT_NOT_DEF_FOR_CLASS                                                 Win32Error = 8317
	ERROR_DS_ATT_ALREADY_EXISTS                                                    Win32Error = 8318
	ERROR_DS_CANT_ADD_ATT_VALUES                                                   Win32Error = 8320
	ERROR_DS_SINGLE_VALUE_CONSTRAINT                                               Win32Error = 8321
	ERROR_DS_RANGE_CONSTRAINT                                                      Win32Error = 8322
	ERROR_DS_ATT_VAL_ALREADY_EXISTS                                                Win32Error = 8323
	ERROR_DS_CANT_REM_MISSING_ATT                                                  Win32Error = 8324
	ERROR_DS_CANT_REM_MISSING_ATT_VAL                                              Win32Error = 8325
	ERROR_DS_ROOT_CANT_BE_SUBREF                                                   Win32Error = 8326
	ERROR_DS_NO_CHAINING                                                           Win32Error = 8327
	ERROR_DS_NO_CHAINED_EVAL                                                       Win32Error = 8328
	ERROR_DS_NO_PARENT_OBJECT                                                      Win32Error = 8329
	ERROR_DS_PARENT_IS_AN_ALIAS                                                    Win32Error = 8330
	ERROR_DS_CANT_MIX_MASTER_AND_REPS                                              Win32Error = 8331
	ERROR_DS_CHILDREN_EXIST                                                        Win32Error = 8332
	ERROR_DS_OBJ_NOT_FOUND                                                         Win32Error = 8333
	ERROR_DS_ALIASED_OBJ_MISSING                                                   Win32Error = 8334
	ERROR_DS_BAD_NAME_SYNTAX                                                       Win32Error = 8335
	ERROR_DS_ALIAS_POINTS_TO_ALIAS                                                 Win32Error = 8336
	ERROR_DS_CANT_DEREF_ALIAS                                                      Win32Error = 8337
	ERROR_DS_OUT_OF_SCOPE                                                          Win32Error = 8338
	ERROR_DS_OBJECT_BEING_REMOVED                                                  Win32Error = 8339
	ERROR_DS_CANT_DELETE_DSA_OBJ                                                   Win32Error = 8340
	ERROR_DS_GENERIC_ERROR                                                         Win32Error = 8341
	ERROR_DS_DSA_MUST_BE_INT_MASTER                                                Win32Error = 8342
	ERROR_DS_CLASS_NOT_DSA                                                         Win32Error = 8343
	ERROR_DS_INSUFF_ACCESS_RIGHTS                                                  Win32Error = 8344
	ERROR_DS_ILLEGAL_SUPERIOR                                                      Win32Error = 8345
	ERROR_DS_ATTRIBUTE_OWNED_BY_SAM                                                Win32Error = 8346
	ERROR_DS_NAME_TOO_MANY_PARTS                                                   Win32Error = 8347
	ERROR_DS_NAME_TOO_LONG                                                         Win32Error = 8348
	ERROR_DS_NAME_VALUE_TOO_LONG                                                   Win32Error = 8349
	ERROR_DS_NAME_UNPARSEABLE                                                      Win32Error = 8350
	ERROR_DS_NAME_TYPE_UNKNOWN                                                     Win32Error = 8351
	ERROR_DS_NOT_AN_OBJECT                                                         Win32Error = 8352
	ERROR_DS_SEC_DESC_TOO_SHORT                                                    Win32Error = 8353
	ERROR_DS_SEC_DESC_INVALID                                                      Win32Error = 8354
	ERROR_DS_NO_DELETED_NAME                                                       Win32Error = 8355
	ERROR_DS_SUBREF_MUST_HAVE_PARENT                                               Win32Error = 8356
	ERROR_DS_NCNAME_MUST_BE_NC                                                     Win32Error = 8357
	ERROR_DS_CANT_ADD_SYSTEM_ONLY                                                  Win32Error = 8358
	ERROR_DS_CLASS_MUST_BE_CONCRETE                                                Win32Error = 8359
	ERROR_DS_INVALID_DMD                                                           Win32Error = 8360
	ERROR_DS_OBJ_GUID_EXISTS                                                       Win32Error = 8361
	ERROR_DS_NOT_ON_BACKLINK                                                       Win32Error = 8362
	ERROR_DS_NO_CROSSREF_FOR_NC                                                    Win32Error = 8363
	ERROR_DS_SHUTTING_DOWN                                                         Win32Error = 8364
	ERROR_DS_UNKNOWN_OPERATION                                                     Win32Error = 8365
	ERROR_DS_INVALID_ROLE_OWNER                                                    Win32Error = 8366
	ERROR_DS_COULDNT_CONTACT_FSMO                                                  Win32Error = 8367
	ERROR_DS_CROSS_NC_DN_RENAME                                                    Win32Error = 8368
	ERROR_DS_CANT_MOD_SYSTEM_ONLY                                                  Win32Error = 8369
	ERROR_DS_REPLICATOR_ONLY                                                       Win32Error = 8370
	ERROR_DS_OBJ_CLASS_NOT_DEFINED                                                 Win32Error = 8371
	ERROR_DS_OBJ_CLASS_NOT_SUBCLASS                                                Win32Error = 8372
	ERROR_DS_NAME_REFERENCE_INVALID                                                Win32Error = 8373
	ERROR_DS_CROSS_REF_EXISTS                                                      Win32Error = 8374
	ERROR_DS_CANT_DEL_MASTER_CROSSREF                                              Win32Error = 8375
	ERROR_DS_SUBTREE_NOTIFY_NOT_NC_HEAD                                            Win32Error = 8376
	ERROR_DS_NOTIFY_FILTER_TOO_COMPLEX                                             Win32Error = 8377
	ERROR_DS_DUP_RDN                                                               Win32Error = 8378
	ERROR_DS_DUP_OID                                                               Win32Error = 8379
	ERROR_DS_DUP_MAPI_ID                                                           Win32Error = 8380
	ERROR_DS_DUP_SCHEMA_ID_GUID                                                    Win32Error = 8381
	ERROR_DS_DUP_LDAP_DISPLAY_NAME                                                 Win32Error = 8382
	ERROR_DS_SEMANTIC_ATT_TEST                                                     Win32Error = 8383
	ERROR_DS_SYNTAX_MISMATCH                                                       Win32Error = 8384
	ERROR_DS_EXISTS_IN_MUST_HAVE                                                   Win32Error = 8385
	ERROR_DS_EXISTS_IN_MAY_HAVE                                                    Win32Error = 8386
	ERROR_DS_NONEXISTENT_MAY_HAVE                                                  Win32Error = 8387
	ERROR_DS_NONEXISTENT_MUST_HAVE                                                 Win32Error = 8388
	ERROR_DS_AUX_CLS_TEST_FAIL                                                     Win32Error = 8389
	ERROR_DS_NONEXISTENT_POSS_SUP                                                  Win32Error = 8390
	ERROR_DS_SUB_CLS_TEST_FAIL                                                     Win32Error = 8391
	ERROR_DS_BAD_RDN_ATT_ID_SYNTAX                                                 Win32Error = 8392
	ERROR_DS_EXISTS_IN_AUX_CLS                                                     Win32Error = 8393
	ERROR_DS_EXISTS_IN_SUB_CLS                                                     Win32Error = 8394
	ERROR_DS_EXISTS_IN_POSS_SUP                                                    Win32Error = 8395
	ERROR_DS_RECALCSCHEMA_FAILED                                                   Win32Error = 8396
	ERROR_DS_TREE_DELETE_NOT_FINISHED                                              Win32Error = 8397
	ERROR_DS_CANT_DELETE                                                           Win32Error = 8398
	ERROR_DS_ATT_SCHEMA_REQ_ID                                                     Win32Error = 8399
	ERROR_DS_BAD_ATT_SCHEMA_SYNTAX                                                 Win32Error = 8400
	ERROR_DS_CANT_CACHE_ATT                                                        Win32Error = 8401
	ERROR_DS_CANT_CACHE_CLASS                                                      Win32Error = 8402
	ERROR_DS_CANT_REMOVE_ATT_CACHE                                                 Win32Error = 8403
	ERROR_DS_CANT_REMOVE_CLASS_CACHE                                               Win32Error = 8404
	ERROR_DS_CANT_RETRIEVE_DN                                                      Win32Error = 8405
	ERROR_DS_MISSING_SUPREF                                                        Win32Error = 8406
	ERROR_DS_CANT_RETRIEVE_INSTANCE                                                Win32Error = 8407
	ERROR_DS_CODE_INCONSISTENCY                                                    Win32Error = 8408
	ERROR_DS_DATABASE_ERROR                                                        Win32Error = 8409
	ERROR_DS_GOVERNSID_MISSING                                                     Win32Error = 8410
	ERROR_DS_MISSING_EXPECTED_ATT                                                  Win32Error = 8411
	ERROR_DS_NCNAME_MISSING_CR_REF                                                 Win32Error = 8412
	ERROR_DS_SECURITY_CHECKING_ERROR                                               Win32Error = 8413
	ERROR_DS_SCHEMA_NOT_LOADED                                                     Win32Error = 8414
	ERROR_DS_SCHEMA_ALLOC_FAILED                                                   Win32Error = 8415
	ERROR_DS_ATT_SCHEMA_REQ_SYNTAX                                                 Win32Error = 8416
	ERROR_DS_GCVERIFY_ERROR                                                        Win32Error = 8417
	ERROR_DS_DRA_SCHEMA_MISMATCH                                                   Win32Error = 8418
	ERROR_DS_CANT_FIND_DSA_OBJ                                                     Win32Error = 8419
	ERROR_DS_CANT_FIND_EXPECTED_NC                                                 Win32Error = 8420
	ERROR_DS_CANT_FIND_NC_IN_CACHE                                                 Win32Error = 8421
	ERROR_DS_CANT_RETRIEVE_CHILD                                                   Win32Error = 8422
	ERROR_DS_SECURITY_ILLEGAL_MODIFY                                               Win32Error = 8423
	ERROR_DS_CANT_REPLACE_HIDDEN_REC                                               Win32Error = 8424
	ERROR_DS_BAD_HIERARCHY_FILE                                                    Win32Error = 8425
	ERROR_DS_BUILD_HIERARCHY_TABLE_FAILED                                          Win32Error = 8426
	ERROR_DS_CONFIG_PARAM_MISSING                                                  Win32Error = 8427
	ERROR_DS_COUNTING_AB_INDICES_FAILED                                            Win32Error = 8428
	ERROR_DS_HIERARCHY_TABLE_MALLOC_FAILED                                         Win32Error = 8429
	ERROR_DS_INTERNAL_FAILURE                                                      Win32Error = 8430
	ERROR_DS_UNKNOWN_ERROR                                                         Win32Error = 8431
	ERROR_DS_ROOT_REQUIRES_CLASS_TOP                                               Win32Error = 8432
	ERROR_DS_REFUSING_FSMO_ROLES                                                   Win32Error = 8433
	ERROR_DS_MISSING_FSMO_SETTINGS                                                 Win32Error = 8434
	ERROR_DS_UNABLE_TO_SURRENDER_ROLES                                             Win32Error = 8435
	ERROR_DS_DRA_GENERIC                                                           Win32Error = 8436
	ERROR_DS_DRA_INVALID_PARAMETER                                                 Win32Error = 8437
	ERROR_DS_DRA_BUSY                                                              Win32Error = 8438
	ERROR_DS_DRA_BAD_DN                                                            Win32Error = 8439
	ERROR_DS_DRA_BAD_NC                                                            Win32Error = 8440
	ERROR_DS_DRA_DN_EXISTS                                                         Win32Error = 8441
	ERROR_DS_DRA_INTERNAL_ERROR                                                    Win32Error = 8442
	ERROR_DS_DRA_INCONSISTENT_DIT                                                  Win32Error = 8443
	ERROR_DS_DRA_CONNECTION_FAILED                                                 Win32Error = 8444
	ERROR_DS_DRA_BAD_INSTANCE_TYPE                                                 Win32Error = 8445
	ERROR_DS_DRA_OUT_OF_MEM                                                        Win32Error = 8446
	ERROR_DS_DRA_MAIL_PROBLEM                                                      Win32Error = 8447
	ERROR_DS_DRA_REF_ALREADY_EXISTS                                                Win32Error = 8448
	ERROR_DS_DRA_REF_NOT_FOUND                                                     Win32Error = 8449
	ERROR_DS_DRA_OBJ_IS_REP_SOURCE                                                 Win32Error = 8450
	ERROR_DS_DRA_DB_ERROR                                                          Win32Error = 8451
	ERROR_DS_DRA_NO_REPLICA                                                        Win32Error = 8452
	ERROR_DS_DRA_ACCESS_DENIED                                                     Win32Error = 8453
	ERROR_DS_DRA_NOT_SUPPORTED                                                     Win32Error = 8454
	ERROR_DS_DRA_RPC_CANCELLED                                                     Win32Error = 8455
	ERROR_DS_DRA_SOURCE_DISABLED                                                   Win32Error = 8456
	ERROR_DS_DRA_SINK_DISABLED                                                     Win32Error = 8457
	ERROR_DS_DRA_NAME_COLLISION                                                    Win32Error = 8458
	ERROR_DS_DRA_SOURCE_REINSTALLED                                                Win32Error = 8459
	ERROR_DS_DRA_MISSING_PARENT                                                    Win32Error = 8460
	ERROR_DS_DRA_PREEMPTED                                                         Win32Error = 8461
	ERROR_DS_DRA_ABANDON_SYNC                                                      Win32Error = 8462
	ERROR_DS_DRA_SHUTDOWN                                                          Win32Error = 8463
	ERROR_DS_DRA_INCOMPATIBLE_PARTIAL_SET                                          Win32Error = 8464
	ERROR_DS_DRA_SOURCE_IS_PARTIAL_REPLICA                                         Win32Error = 8465
	ERROR_DS_DRA_EXTN_CONNECTION_FAILED                                            Win32Error = 8466
	ERROR_DS_INSTALL_SCHEMA_MISMATCH                                               Win32Error = 8467
	ERROR_DS_DUP_LINK_ID                                                           Win32Error = 8468
	ERROR_DS_NAME_ERROR_RESOLVING                                                  Win32Error = 8469
	ERROR_DS_NAME_ERROR_NOT_FOUND                                                  Win32Error = 8470
	ERROR_DS_NAME_ERROR_NOT_UNIQUE                                                 Win32Error = 8471
	ERROR_DS_NAME_ERROR_NO_MAPPING                                                 Win32Error = 8472
	ERROR_DS_NAME_ERROR_DOMAIN_ONLY                                                Win32Error = 8473
	ERROR_DS_NAME_ERROR_NO_SYNTACTICAL_MAPPING                                     Win32Error = 8474
	ERROR_DS_CONSTRUCTED_ATT_MOD                                                   Win32Error = 8475
	ERROR_DS_WRONG_OM_OBJ_CLASS                                                    Win32Error = 8476
	ERROR_DS_DRA_REPL_PENDING                                                      Win32Error = 8477
	ERROR_DS_DS_REQUIRED                                                           Win32Error = 8478
	ERROR_DS_INVALID_LDAP_DISPLAY_NAME                                             Win32Error = 8479
	ERROR_DS_NON_BASE_SEARCH                                                       Win32Error = 8480
	ERROR_DS_CANT_RETRIEVE_ATTS                                                    Win32Error = 8481
	ERROR_DS_BACKLINK_WITHOUT_LINK                                                 Win32Error = 8482
	ERROR_DS_EPOCH_MISMATCH                                                        Win32Error = 8483
	ERROR_DS_SRC_NAME_MISMATCH                                                     Win32Error = 8484
	ERROR_DS_SRC_AND_DST_NC_IDENTICAL                                              Win32Error = 8485
	ERROR_DS_DST_NC_MISMATCH                                                       Win32Error = 8486
	ERROR_DS_NOT_AUTHORITIVE_FOR_DST_NC                                            Win32Error = 8487
	ERROR_DS_SRC_GUID_MISMATCH                                                     Win32Error = 8488
	ERROR_DS_CANT_MOVE_DELETED_OBJECT                                              Win32Error = 8489
	ERROR_DS_PDC_OPERATION_IN_PROGRESS                                             Win32Error = 8490
	ERROR_DS_CROSS_DOMAIN_CLEANUP_REQD                                             Win32Error = 8491
	ERROR_DS_ILLEGAL_XDOM_MOVE_OPERATION                                           Win32Error = 8492
	ERROR_DS_CANT_WITH_ACCT_GROUP_MEMBERSHPS                                       Win32Error = 8493
	ERROR_DS_NC_MUST_HAVE_NC_PARENT                                                Win32Error = 8494
	ERROR_DS_CR_IMPOSSIBLE_TO_VALIDATE                                             Win32Error = 8495
	ERROR_DS_DST_DOMAIN_NOT_NATIVE                                                 Win32Error = 8496
	ERROR_DS_MISSING_INFRASTRUCTURE_CONTAINER                                      Win32Error = 8497
	ERROR_DS_CANT_MOVE_ACCOUNT_GROUP                                               Win32Error = 8498
	ERROR_DS_CANT_MOVE_RESOURCE_GROUP                                              Win32Error = 8499
	ERROR_DS_INVALID_SEARCH_FLAG                                                   Win32Error = 8500
	ERROR_DS_NO_TREE_DELETE_ABOVE_NC                                               Win32Error = 8501
	ERROR_DS_COULDNT_LOCK_TREE_FOR_DELETE                                          Win32Error = 8502
	ERROR_DS_COULDNT_IDENTIFY_OBJECTS_FOR_TREE_DELETE                              Win32Error = 8503
	ERROR_DS_SAM_INIT_FAILURE                                                      Win32Error = 8504
	ERROR_DS_SENSITIVE_GROUP_VIOLATION                                             Win32Error = 8505
	ERROR_DS_CANT_MOD_PRIMARYGROUPID                                               Win32Error = 8506
	ERROR_DS_ILLEGAL_BASE_SCHEMA_MOD                                               Win32Error = 8507
	ERROR_DS_NONSAFE_SCHEMA_CHANGE                                                 Win32Error = 8508
	ERROR_DS_SCHEMA_UPDATE_DISALLOWED                                              Win32Error = 8509
	ERROR_DS_CANT_CREATE_UNDER_SCHEMA                                              Win32Error = 8510
	ERROR_DS_INSTALL_NO_SRC_SCH_VERSION                                            Win32Error = 8511
	ERROR_DS_INSTALL_NO_SCH_VERSION_IN_INIFILE                                     Win32Error = 8512
	ERROR_DS_INVALID_GROUP_TYPE                                                    Win32Error = 8513
	ERROR_DS_NO_NEST_GLOBALGROUP_IN_MIXEDDOMAIN                                    Win32Error = 8514
	ERROR_DS_NO_NEST_LOCALGROUP_IN_MIXEDDOMAIN                                     Win32Error = 8515
	ERROR_DS_GLOBAL_CANT_HAVE_LOCAL_MEMBER                                         Win32Error = 8516
	ERROR_DS_GLOBAL_CANT_HAVE_UNIVERSAL_MEMBER                                     Win32Error = 8517
	ERROR_DS_UNIVERSAL_CANT_HAVE_LOCAL_MEMBER                                      Win32Error = 8518
	ERROR_DS_GLOBAL_CANT_HAVE_CROSSDOMAIN_MEMBER                                   Win32Error = 8519
	ERROR_DS_LOCAL_CANT_HAVE_CROSSDOMAIN_LOCAL_MEMBER                              Win32Error = 8520
	ERROR_DS_HAVE_PRIMARY_MEMBERS                                                  Win32Error = 8521
	ERROR_DS_STRING_SD_CONVERSION_FAILED                                           Win32Error = 8522
	ERROR_DS_NAMING_MASTER_GC                                                      Win32Error = 8523
	ERROR_DS_DNS_LOOKUP_FAILURE                                                    Win32Error = 8524
	ERROR_DS_COULDNT_UPDATE_SPNS                                                   Win32Error = 8525
	ERROR_DS_CANT_RETRIEVE_SD                                                      Win32Error = 8526
	ERROR_DS_KEY_NOT_UNIQUE                                                        Win32Error = 8527
	ERROR_DS_WRONG_LINKED_ATT_SYNTAX                                               Win32Error = 8528
	ERROR_DS_SAM_NEED_BOOTKEY_PASSWORD                                             Win32Error = 8529
	ERROR_DS_SAM_NEED_BOOTKEY_FLOPPY                                               Win32Error = 8530
	ERROR_DS_CANT_START                                                            Win32Error = 8531
	ERROR_DS_INIT_FAILURE                                                          Win32Error = 8532
	ERROR_DS_NO_PKT_PRIVACY_ON_CONNECTION                                          Win32Error = 8533
	ERROR_DS_SOURCE_DOMAIN_IN_FOREST                                               Win32Error = 8534
	ERROR_DS_DESTINATION_DOMAIN_NOT_IN_FOREST                                      Win32Error = 8535
	ERROR_DS_DESTINATION_AUDITING_NOT_ENABLED                                      Win32Error = 8536
	ERROR_DS_CANT_FIND_DC_FOR_SRC_DOMAIN                                           Win32Error = 8537
	ERROR_DS_SRC_OBJ_NOT_GROUP_OR_USER                                             Win32Error = 8538
	ERROR_DS_SRC_SID_EXISTS_IN_FOREST                                              Win32Error = 8539
	ERROR_DS_SRC_AND_DST_OBJECT_CLASS_MISMATCH                                     Win32Error = 8540
	ERROR_SAM_INIT_FAILURE                                                         Win32Error = 8541
	ERROR_DS_DRA_SCHEMA_INFO_SHIP                                                  Win32Error = 8542
	ERROR_DS_DRA_SCHEMA_CONFLICT                                                   Win32Error = 8543
	ERROR_DS_DRA_EARLIER_SCHEMA_CONFLICT                                           Win32Error = 8544
	ERROR_DS_DRA_OBJ_NC_MISMATCH                                                   Win32Error = 8545
	ERROR_DS_NC_STILL_HAS_DSAS                                                     Win32Error = 8546
	ERROR_DS_GC_REQUIRED                                                           Win32Error = 8547
	ERROR_DS_LOCAL_MEMBER_OF_LOCAL_ONLY                                            Win32Error = 8548
	ERROR_DS_NO_FPO_IN_UNIVERSAL_GROUPS                                            Win32Error = 8549
	ERROR_DS_CANT_ADD_TO_GC                                                        Win32Error = 8550
	ERROR_DS_NO_CHECKPOINT_WITH_PDC                                                Win32Error = 8551
	ERROR_DS_SOURCE_AUDITING_NOT_ENABLED                                           Win32Error = 8552
	ERROR_DS_CANT_CREATE_IN_NONDOMAIN_NC                                           Win32Error = 8553
	ERROR_DS_INVALID_NAME_FOR_SPN                                                  Win32Error = 8554
	ERROR_DS_FILTER_USES_CONTRUCTED_ATTRS                                          Win32Error = 8555
	ERROR_DS_UNICODEPWD_NOT_IN_QUOTES                                              Win32Error = 8556
	ERROR_DS_MACHINE_ACCOUNT_QUOTA_EXCEEDED                                        Win32Error = 8557
	ERROR_DS_MUST_BE_RUN_ON_DST_DC                                                 Win32Error = 8558
	ERROR_DS_SRC_DC_MUST_BE_SP4_OR_GREATER                                         Win32Error = 8559
	ERROR_DS_CANT_TREE_DELETE_CRITICAL_OBJ                                         Win32Error = 8560
	ERROR_DS_INIT_FAILURE_CONSOLE                                                  Win32Error = 8561
	ERROR_DS_SAM_INIT_FAILURE_CONSOLE                                              Win32Error = 8562
	ERROR_DS_FOREST_VERSION_TOO_HIGH                                               Win32Error = 8563
	ERROR_DS_DOMAIN_VERSION_TOO_HIGH                                               Win32Error = 8564
	ERROR_DS_FOREST_VERSION_TOO_LOW                                                Win32Error = 8565
	ERROR_DS_DOMAIN_VERSION_TOO_LOW                                                Win32Error = 8566
	ERROR_DS_INCOMPATIBLE_VERSION                                                  Win32Error = 8567
	ERROR_DS_LOW_DSA_VERSION                                                       Win32Error = 8568
	ERROR_DS_NO_BEHAVIOR_VERSION_IN_MIXEDDOMAIN                                    Win32Error = 8569
	ERROR_DS_NOT_SUPPORTED_SORT_ORDER                                              Win32Error = 8570
	ERROR_DS_NAME_NOT_UNIQUE                                                       Win32Error = 8571
	ERROR_DS_MACHINE_ACCOUNT_CREATED_PRENT4                                        Win32Error = 8572
	ERROR_DS_OUT_OF_VERSION_STORE                                                  Win32Error = 8573
	ERROR_DS_INCOMPATIBLE_CONTROLS_USED                                            Win32Error = 8574
	ERROR_DS_NO_REF_DOMAIN                                                         Win32Error = 8575
	ERROR_DS_RESERVED_LINK_ID                                                      Win32Error = 8576
	ERROR_DS_LINK_ID_NOT_AVAILABLE                                                 Win32Error = 8577
	ERROR_DS_AG_CANT_HAVE_UNIVERSAL_MEMBER                                         Win32Error = 8578
	ERROR_DS_MODIFYDN_DISALLOWED_BY_INSTANCE_TYPE                                  Win32Error = 8579
	ERROR_DS_NO_OBJECT_MOVE_IN_SCHEMA_NC                                           Win32Error = 8580
	ERROR_DS_MODIFYDN_DISALLOWED_BY_FLAG                                           Win32Error = 8581
	ERROR_DS_MODIFYDN_WRONG_GRANDPARENT                                            Win32Error = 8582
	ERROR_DS_NAME_ERROR_TRUST_REFERRAL                                             Win32Error = 8583
	ERROR_NOT_SUPPORTED_ON_STANDARD_SERVER                                         Win32Error = 8584
	ERROR_DS_CANT_ACCESS_REMOTE_PART_OF_AD                                         Win32Error = 8585
	ERROR_DS_CR_IMPOSSIBLE_TO_VALIDATE_V2                                          Win32Error = 8586
	ERROR_DS_THREAD_LIMIT_EXCEEDED                                                 Win32Error = 8587
	ERROR_DS_NOT_CLOSEST                                                           Win32Error = 8588
	ERROR_DS_CANT_DERIVE_SPN_WITHOUT_SERVER_REF                                    Win32Error = 8589
	ERROR_DS_SINGLE_USER_MODE_FAILED                                               Win32Error = 8590
	ERROR_DS_NTDSCRIPT_SYNTAX_ERROR                                                Win32Error = 8591
	ERROR_DS_NTDSCRIPT_PROCESS_ERROR                                               Win32Error = 8592
	ERROR_DS_DIFFERENT_REPL_EPOCHS                                                 Win32Error = 8593
	ERROR_DS_DRS_EXTENSIONS_CHANGED                                                Win32Error = 8594
	ERROR_DS_REPLICA_SET_CHANGE_NOT_ALLOWED_ON_DISABLED_CR                         Win32Error = 8595
	ERROR_DS_NO_MSDS_INTID                                                         Win32Error = 8596
	ERROR_DS_DUP_MSDS_INTID                                                        Win32Error = 8597
	ERROR_DS_EXISTS_IN_RDNATTID                                                    Win32Error = 8598
	ERROR_DS_AUTHORIZATION_FAILED                                                  Win32Error = 8599
	ERROR_DS_INVALID_SCRIPT                                                        Win32Error = 8600
	ERROR_DS_REMOTE_CROSSREF_OP_FAILED                                             Win32Error = 8601
	ERROR_DS_CROSS_REF_BUSY                                                        Win32Error = 8602
	ERROR_DS_CANT_DERIVE_SPN_FOR_DELETED_DOMAIN                                    Win32Error = 8603
	ERROR_DS_CANT_DEMOTE_WITH_WRITEABLE_NC                                         Win32Error = 8604
	ERROR_DS_DUPLICATE_ID_FOUND                                                    Win32Error = 8605
	ERROR_DS_INSUFFICIENT_ATTR_TO_CREATE_OBJECT                                    Win32Error = 8606
	ERROR_DS_GROUP_CONVERSION_ERROR                                                Win32Error = 8607
	ERROR_DS_CANT_MOVE_APP_BASIC_GROUP                                             Win32Error = 8608
	ERROR_DS_CANT_MOVE_APP_QUERY_GROUP                                             Win32Error = 8609
	ERROR_DS_ROLE_NOT_VERIFIED                                                     Win32Error = 8610
	ERROR_DS_WKO_CONTAINER_CANNOT_BE_SPECIAL                                       Win32Error = 8611
	ERROR_DS_DOMAIN_RENAME_IN_PROGRESS                                             Win32Error = 8612
	ERROR_DS_EXISTING_AD_CHILD_NC                                                  Win32Error = 8613
	ERROR_DS_REPL_LIFETIME_EXCEEDED                                                Win32Error = 8614
	ERROR_DS_DISALLOWED_IN_SYSTEM_CONTAINER                                        Win32Error = 8615
	ERROR_DS_LDAP_SEND_QUEUE_FULL                                                  Win32Error = 8616
	ERROR_DS_DRA_OUT_SCHEDULE_WINDOW                                               Win32Error = 8617
	ERROR_DS_POLICY_NOT_KNOWN                                                      Win32Error = 8618
	ERROR_NO_SITE_SETTINGS_OBJECT                                                  Win32Error = 8619
	ERROR_NO_SECRETS                                                               Win32Error = 8620
	ERROR_NO_WRITABLE_DC_FOUND                                                     Win32Error = 8621
	ERROR_DS_NO_SERVER_OBJECT                                                      Win32Error = 8622
	ERROR_DS_NO_NTDSA_OBJECT                                                       Win32Error = 8623
	ERROR_DS_NON_ASQ_SEARCH                                                        Win32Error = 8624
	ERROR_DS_AUDIT_FAILURE                                                         Win32Error = 8625
	ERROR_DS_INVALID_SEARCH_FLAG_SUBTREE                                           Win32Error = 8626
	ERROR_DS_INVALID_SEARCH_FLAG_TUPLE                                             Win32Error = 8627
	ERROR_DS_HIERARCHY_TABLE_TOO_DEEP                                              Win32Error = 8628
	ERROR_DS_DRA_CORRUPT_UTD_VECTOR                                                Win32Error = 8629
	ERROR_DS_DRA_SECRETS_DENIED                                                    Win32Error = 8630
	ERROR_DS_RESERVED_MAPI_ID                                                      Win32Error = 8631
	ERROR_DS_MAPI_ID_NOT_AVAILABLE                                                 Win32Error = 8632
	ERROR_DS_DRA_MISSING_KRBTGT_SECRET                                             Win32Error = 8633
	ERROR_DS_DOMAIN_NAME_EXISTS_IN_FOREST                                          Win32Error = 8634
	ERROR_DS_FLAT_NAME_EXISTS_IN_FOREST                                            Win32Error = 8635
	ERROR_INVALID_USER_PRINCIPAL_NAME                                              Win32Error = 8636
	ERROR_DS_OID_MAPPED_GROUP_CANT_HAVE_MEMBERS                                    Win32Error = 8637
	ERROR_DS_OID_NOT_FOUND                                                         Win32Error = 8638
	ERROR_DS_DRA_RECYCLED_TARGET                                                   Win32Error = 8639
	ERROR_DS_DISALLOWED_NC_REDIRECT                                                Win32Error = 8640
	ERROR_DS_HIGH_ADLDS_FFL                                                        Win32Error = 8641
	ERROR_DS_HIGH_DSA_VERSION                                                      Win32Error = 8642
	ERROR_DS_LOW_ADLDS_FFL                                                         Win32Error = 8643
	ERROR_DOMAIN_SID_SAME_AS_LOCAL_WORKSTATION                                     Win32Error = 8644
	ERROR_DS_UNDELETE_SAM_VALIDATION_FAILED                                        Win32Error = 8645
	ERROR_INCORRECT_ACCOUNT_TYPE                                                   Win32Error = 8646
	ERROR_DS_SPN_VALUE_NOT_UNIQUE_IN_FOREST                                        Win32Error = 8647
	ERROR_DS_UPN_VALUE_NOT_UNIQUE_IN_FOREST                                        Win32Error = 8648
	ERROR_DS_MISSING_FOREST_TRUST                                                  Win32Error = 8649
	ERROR_DS_VALUE_KEY_NOT_UNIQUE                                                  Win32Error = 8650
	ERROR_WEAK_WHFBKEY_BLOCKED                                                     Win32Error = 8651
	ERROR_DS_PER_ATTRIBUTE_AUTHZ_FAILED_DURING_ADD                                 Win32Error = 8652
	ERROR_LOCAL_POLICY_MODIFICATION_NOT_SUPPORTED                                  Win32Error = 8653
	ERROR_POLICY_CONTROLLED_ACCOUNT                                                Win32Error = 8654
	ERROR_LAPS_LEGACY_SCHEMA_MISSING                                               Win32Error = 8655
	ERROR_LAPS_SCHEMA_MISSING                                                      Win32Error = 8656
	ERROR_LAPS_ENCRYPTION_REQUIRES_2016_DFL                                        Win32Error = 8657
	ERROR_LAPS_PROCESS_TERMINATED                                                  Win32Error = 8658
	ERROR_DS_JET_RECORD_TOO_BIG                                                    Win32Error = 8659
	ERROR_DS_REPLICA_PAGE_SIZE_MISMATCH                                            Win32Error = 8660
	DNS_ERROR_RCODE_FORMAT_ERROR                                                   Win32Error = 9001
	DNS_ERROR_RCODE_SERVER_FAILURE                                                 Win32Error = 9002
	DNS_ERROR_RCODE_NAME_ERROR                                                     Win32Error = 9003
	DNS_ERROR_RCODE_NOT_IMPLEMENTED                                                Win32Error = 9004
	DNS_ERROR_RCODE_REFUSED                                                        Win32Error = 9005
	DNS_ERROR_RCODE_YXDOMAIN                                                       Win32Error = 9006
	DNS_ERROR_RCODE_YXRRSET                                                        Win32Error = 9007
	DNS_ERROR_RCODE_NXRRSET                                                        Win32Error = 9008
	DNS_ERROR_RCODE_NOTAUTH                                                        Win32Error = 9009
	DNS_ERROR_RCODE_NOTZONE                                                        Win32Error = 9010
	DNS_ERROR_RCODE_BADSIG                                                         Win32Error = 9016
	DNS_ERROR_RCODE_BADKEY                                                         Win32Error = 9017
	DNS_ERROR_RCODE_BADTIME                                                        Win32Error = 9018
	DNS_ERROR_KEYMASTER_REQUIRED                                                   Win32Error = 9101
	DNS_ERROR_NOT_ALLOWED_ON_SIGNED_ZONE                                           Win32Error = 9102
	DNS_ERROR_NSEC3_INCOMPATIBLE_WITH_RSA_SHA1                                     Win32Error = 9103
	DNS_ERROR_NOT_ENOUGH_SIGNING_KEY_DESCRIPTORS                                   Win32Error = 9104
	DNS_ERROR_UNSUPPORTED_ALGORITHM                                                Win32Error = 9105
	DNS_ERROR_INVALID_KEY_SIZE                                                     Win32Error = 9106
	DNS_ERROR_SIGNING_KEY_NOT_ACCESSIBLE                                           Win32Error = 9107
	DNS_ERROR_KSP_DOES_NOT_SUPPORT_PROTECTION                                      Win32Error = 9108
	DNS_ERROR_UNEXPECTED_DATA_PROTECTION_ERROR                                     Win32Error = 9109
	DNS_ERROR_UNEXPECTED_CNG_ERROR                                                 Win32Error = 9110
	DNS_ERROR_UNKNOWN_SIGNING_PARAMETER_VERSION                                    Win32Error = 9111
	DNS_ERROR_KSP_NOT_ACCESSIBLE                                                   Win32Error = 9112
	DNS_ERROR_TOO_MANY_SKDS                                                        Win32Error = 9113
	DNS_ERROR_INVALID_ROLLOVER_PERIOD                                              Win32Error = 9114
	DNS_ERROR_INVALID_INITIAL_ROLLOVER_OFFSET                                      Win32Error = 9115
	DNS_ERROR_ROLLOVER_IN_PROGRESS                                                 Win32Error = 9116
	DNS_ERROR_STANDBY_KEY_NOT_PRESENT                                              Win32Error = 9117
	DNS_ERROR_NOT_ALLOWED_ON_ZSK                                                   Win32Error = 9118
	DNS_ERROR_NOT_ALLOWED_ON_ACTIVE_SKD                                            Win32Error = 9119
	DNS_ERROR_ROLLOVER_ALREADY_QUEUED                                              Win32Error = 9120
	DNS_ERROR_NOT_ALLOWED_ON_UNSIGNED_ZONE                                         Win32Error = 9121
	DNS_ERROR_BAD_KEYMASTER                                                        Win32Error = 9122
	DNS_ERROR_INVALID_SIGNATURE_VALIDITY_PERIOD                                    Win32Error = 9123
	DNS_ERROR_INVALID_NSEC3_ITERATION_COUNT                                        Win32Error = 9124
	DNS_ERROR_DNSSEC_IS_DISABLED                                                   Win32Error = 9125
	DNS_ERROR_INVALID_XML                                                          Win32Error = 9126
	DNS_ERROR_NO_VALID_TRUST_ANCHORS                                               Win32Error = 9127
	DNS_ERROR_ROLLOVER_NOT_POKEABLE                                                Win32Error = 9128
	DNS_ERROR_NSEC3_NAME_COLLISION                                                 Win32Error = 9129
	DNS_ERROR_NSEC_INCOMPATIBLE_WITH_NSEC3_RSA_SHA1                                Win32Error = 9130
	DNS_INFO_NO_RECORDS                                                            Win32Error = 9501
	DNS_ERROR_BAD_PACKET                                                           Win32Error = 9502
	DNS_ERROR_NO_PACKET                                                            Win32Error = 9503
	DNS_ERROR_RCODE                                                                Win32Error = 9504
	DNS_ERROR_UNSECURE_PACKET                                                      Win32Error = 9505
	DNS_REQUEST_PENDING                                                            Win32Error = 9506
	DNS_ERROR_INVALID_TYPE                                                         Win32Error = 9551
	DNS_ERROR_INVALID_IP_ADDRESS                                                   Win32Error = 9552
	DNS_ERROR_INVALID_PROPERTY                                                     Win32Error = 9553
	DNS_ERROR_TRY_AGAIN_LATER                                                      Win32Error = 9554
	DNS_ERROR_NOT_UNIQUE                                                           Win32Error = 9555
	DNS_ERROR_NON_RFC_NAME                                                         Win32Error = 9556
	DNS_STATUS_FQDN                                                                Win32Error = 9557
	DNS_STATUS_DOTTED_NAME                                                         Win32Error = 9558
	DNS_STATUS_SINGLE_PART_NAME                                                    Win32Error = 9559
	DNS_ERROR_INVALID_NAME_CHAR                                                    Win32Error = 9560
	DNS_ERROR_NUMERIC_NAME                                                         Win32Error = 9561
	DNS_ERROR_NOT_ALLOWED_ON_ROOT_SERVER                                           Win32Error = 9562
	DNS_ERROR_NOT_ALLOWED_UNDER_DELEGATION                                         Win32Error = 9563
	DNS_ERROR_CANNOT_FIND_ROOT_HINTS                                               Win32Error = 9564
	DNS_ERROR_INCONSISTENT_ROOT_HINTS                                              Win32Error = 9565
	DNS_ERROR_DWORD_VALUE_TOO_SMALL                                                Win32Error = 9566
	DNS_ERROR_DWORD_VALUE_TOO_LARGE                                                Win32Error = 9567
	DNS_ERROR_BACKGROUND_LOADING                                                   Win32Error = 9568
	DNS_ERROR_NOT_ALLOWED_ON_RODC                                                  Win32Error = 9569
	DNS_ERROR_NOT_ALLOWED_UNDER_DNAME                                              Win32Error = 9570
	DNS_ERROR_DELEGATION_REQUIRED                                                  Win32Error = 9571
	DNS_ERROR_INVALID_POLICY_TABLE                                                 Win32Error = 9572
	DNS_ERROR_ADDRESS_REQUIRED                                                     Win32Error = 9573
	DNS_ERROR_ZONE_DOES_NOT_EXIST                                                  Win32Error = 9601
	DNS_ERROR_NO_ZONE_INFO                                                         Win32Error = 9602
	DNS_ERROR_INVALID_ZONE_OPERATION                                               Win32Error = 9603
	DNS_ERROR_ZONE_CONFIGURATION_ERROR                                             Win32Error = 9604
	DNS_ERROR_ZONE_HAS_NO_SOA_RECORD                                               Win32Error = 9605
	DNS_ERROR_ZONE_HAS_NO_NS_RECORDS                                               Win32Error = 9606
	DNS_ERROR_ZONE_LOCKED                                                          Win32Error = 9607
	DNS_ERROR_ZONE_CREATION_FAILED                                                 Win32Error = 9608
	DNS_ERROR_ZONE_ALREADY_EXISTS                                                  Win32Error = 9609
	DNS_ERROR_AUTOZONE_ALREADY_EXISTS                                              Win32Error = 9610
	DNS_ERROR_INVALID_ZONE_TYPE                                                    Win32Error = 9611
	DNS_ERROR_SECONDARY_REQUIRES_MASTER_IP                                         Win32Error = 9612
	DNS_ERROR_ZONE_NOT_SECONDARY                                                   Win32Error = 9613
	DNS_ERROR_NEED_SECONDARY_ADDRESSES                                             Win32Error = 9614
	DNS_ERROR_WINS_INIT_FAILED                                                     Win32Error = 9615
	DNS_ERROR_NEED_WINS_SERVERS                                                    Win32Error = 9616
	DNS_ERROR_NBSTAT_INIT_FAILED                                                   Win32Error = 9617
	DNS_ERROR_SOA_DELETE_INVALID                                                   Win32Error = 9618
	DNS_ERROR_FORWARDER_ALREADY_EXISTS                                             Win32Error = 9619
	DNS_ERROR_ZONE_REQUIRES_MASTER_IP                                              Win32Error = 9620
	DNS_ERROR_ZONE_IS_SHUTDOWN                                                     Win32Error = 9621
	DNS_ERROR_ZONE_LOCKED_FOR_SIGNING                                              Win32Error = 9622
	DNS_ERROR_PRIMARY_REQUIRES_DATAFILE                                            Win32Error = 9651
	DNS_ERROR_INVALID_DATAFILE_NAME                                                Win32Error = 9652
	DNS_ERROR_DATAFILE_OPEN_FAILURE                                                Win32Error = 9653
	DNS_ERROR_FILE_WRITEBACK_FAILED                                                Win32Error = 9654
	DNS_ERROR_DATAFILE_PARSING                                                     Win32Error = 9655
	DNS_ERROR_RECORD_DOES_NOT_EXIST                                                Win32Error = 9701
	DNS_ERROR_RECORD_FORMAT                                                        Win32Error = 9702
	DNS_ERROR_NODE_CREATION_FAILED                                                 Win32Error = 9703
	DNS_ERROR_UNKNOWN_RECORD_TYPE                                                  Win32Error = 9704
	DNS_ERROR_RECORD_TIMED_OUT                                                     Win32Error = 9705
	DNS_ERROR_NAME_NOT_IN_ZONE                                                     Win32Error = 9706
	DNS_ERROR_CNAME_LOOP                                                           Win32Error = 9707
	DNS_ERROR_NODE_IS_CNAME                                                        Win32Error = 9708
	DNS_ERROR_CNAME_COLLISION                                                      Win32Error = 9709
	DNS_ERROR_RECORD_ONLY_AT_ZONE_ROOT                                             Win32Error = 9710
	DNS_ERROR_RECORD_ALREADY_EXISTS                                                Win32Error = 9711
	DNS_ERROR_SECONDARY_DATA                                                       Win32Error = 9712
	DNS_ERROR_NO_CREATE_CACHE_DATA                                                 Win32Error = 9713
	DNS_ERROR_NAME_DOES_NOT_EXIST                                                  Win32Error = 9714
	DNS_WARNING_PTR_CREATE_FAILED                                                  Win32Error = 9715
	DNS_WARNING_DOMAIN_UNDELETED                                                   Win32Error = 9716
	DNS_ERROR_DS_UNAVAILABLE                                                       Win32Error = 9717
	DNS_ERROR_DS_ZONE_ALREADY_EXISTS                                               Win32Error = 9718
	DNS_ERROR_NO_BOOTFILE_IF_DS_ZONE                                               Win32Error = 9719
	DNS_ERROR_NODE_IS_DNAME                                                        Win32Error = 9720
	DNS_ERROR_DNAME_COLLISION                                                      Win32Error = 9721
	DNS_ERROR_ALIAS_LOOP                                                           Win32Error = 9722
	DNS_INFO_AXFR_COMPLETE                                                         Win32Error = 9751
	DNS_ERROR_AXFR                                                                 Win32Error = 9752
	DNS_INFO_ADDED_LOCAL_WINS                                                      Win32Error = 9753
	DNS_STATUS_CONTINUE_NEEDED                                                     Win32Error = 9801
	DNS_ERROR_NO_TCPIP                                                             Win32Error = 9851
	DNS_ERROR_NO_DNS_SERVERS                                                       Win32Error = 9852
	DNS_ERROR_DP_DOES_NOT_EXIST                                                    Win32Error = 9901
	DNS_ERROR_DP_ALREADY_EXISTS                                                    Win32Error = 9902
	DNS_ERROR_DP_NOT_ENLISTED                                                      Win32Error = 9903
	DNS_ERROR_DP_ALREADY_ENLISTED                                                  Win32Error = 9904
	DNS_ERROR_DP_NOT_AVAILABLE                                                     Win32Error = 9905
	DNS_ERROR_DP_FSMO_ERROR                                                        Win32Error = 9906
	DNS_ERROR_RRL_NOT_ENABLED                                                      Win32Error = 9911
	DNS_ERROR_RRL_INVALID_WINDOW_SIZE                                              Win32Error = 9912
	DNS_ERROR_RRL_INVALID_IPV4_PREFIX                                              Win32Error = 9913
	DNS_ERROR_RRL_INVALID_IPV6_PREFIX                                              Win32Error = 9914
	DNS_ERROR_RRL_INVALID_TC_RATE                                                  Win32Error = 9915
	DNS_ERROR_RRL_INVALID_LEAK_RATE                                                Win32Error = 9916
	DNS_ERROR_RRL_LEAK_RATE_LESSTHAN_TC_RATE                                       Win32Error = 9917
	DNS_ERROR_VIRTUALIZATION_INSTANCE_ALREADY_EXISTS                               Win32Error = 9921
	DNS_ERROR_VIRTUALIZATION_INSTANCE_DOES_NOT_EXIST                               Win32Error = 9922
	DNS_ERROR_VIRTUALIZATION_TREE_LOCKED                                           Win32Error = 9923
	DNS_ERROR_INVAILD_VIRTUALIZATION_INSTANCE_NAME                                 Win32Error = 9924
	DNS_ERROR_DEFAULT_VIRTUALIZATION_INSTANCE                                      Win32Error = 9925
	DNS_ERROR_ZONESCOPE_ALREADY_EXISTS                                             Win32Error = 9951
	DNS_ERROR_ZONESCOPE_DOES_NOT_EXIST                                             Win32Error = 9952
	DNS_ERROR_DEFAULT_ZONESCOPE                                                    Win32Error = 9953
	DNS_ERROR_INVALID_ZONESCOPE_NAME                                               Win32Error = 9954
	DNS_ERROR_NOT_ALLOWED_WITH_ZONESCOPES                                          Win32Error = 9955
	DNS_ERROR_LOAD_ZONESCOPE_FAILED                                                Win32Error = 9956
	DNS_ERROR_ZONESCOPE_FILE_WRITEBACK_FAILED                                      Win32Error = 9957
	DNS_ERROR_INVALID_SCOPE_NAME                                                   Win32Error = 9958
	DNS_ERROR_SCOPE_DOES_NOT_EXIST                                                 Win32Error = 9959
	DNS_ERROR_DEFAULT_SCOPE                                                        Win32Error = 9960
	DNS_ERROR_INVALID_SCOPE_OPERATION                                              Win32Error = 9961
	DNS_ERROR_SCOPE_LOCKED                                                         Win32Error = 9962
	DNS_ERROR_SCOPE_ALREADY_EXISTS                                                 Win32Error = 9963
	DNS_ERROR_POLICY_ALREADY_EXISTS                                                Win32Error = 9971
	DNS_ERROR_POLICY_DOES_NOT_EXIST                                                Win32Error = 9972
	DNS_ERROR_POLICY_INVALID_CRITERIA                                              Win32Error = 9973
	DNS_ERROR_POLICY_INVALID_SETTINGS                                              Win32Error = 9974
	DNS_ERROR_CLIENT_SUBNET_IS_ACCESSED                                            Win32Error = 9975
	DNS_ERROR_CLIENT_SUBNET_DOES_NOT_EXIST                                         Win32Error = 9976
	DNS_ERROR_CLIENT_SUBNET_ALREADY_EXISTS                                         Win32Error = 9977
	DNS_ERROR_SUBNET_DOES_NOT_EXIST                                                Win32Error = 9978
	DNS_ERROR_SUBNET_ALREADY_EXISTS                                                Win32Error = 9979
	DNS_ERROR_POLICY_LOCKED                                                        Win32Error = 9980
	DNS_ERROR_POLICY_INVALID_WEIGHT                                                Win32Error = 9981
	DNS_ERROR_POLICY_INVALID_NAME                                                  Win32Error = 9982
	DNS_ERROR_POLICY_MISSING_CRITERIA                                              Win32Error = 9983
	DNS_ERROR_INVALID_CLIENT_SUBNET_NAME                                           Win32Error = 9984
	DNS_ERROR_POLICY_PROCESSING_ORDER_INVALID                                      Win32Error = 9985
	DNS_ERROR_POLICY_SCOPE_MISSING                                                 Win32Error = 9986
	DNS_ERROR_POLICY_SCOPE_NOT_ALLOWED                                             Win32Error = 9987
	DNS_ERROR_SERVERSCOPE_IS_REFERENCED                                            Win32Error = 9988
	DNS_ERROR_ZONESCOPE_IS_REFERENCED                                              Win32Error = 9989
	DNS_ERROR_POLICY_INVALID_CRITERIA_CLIENT_SUBNET                                Win32Error = 9990
	DNS_ERROR_POLICY_INVALID_CRITERIA_TRANSPORT_PROTOCOL                           Win32Error = 9991
	DNS_ERROR_POLICY_INVALID_CRITERIA_NETWORK_PROTOCOL                             Win32Error = 9992
	DNS_ERROR_POLICY_INVALID_CRITERIA_INTERFACE                                    Win32Error = 9993
	DNS_ERROR_POLICY_INVALID_CRITERIA_FQDN                                         Win32Error = 9994
	DNS_ERROR_POLICY_INVALID_CRITERIA_QUERY_TYPE                                   Win32Error = 9995
	DNS_ERROR_POLICY_INVALID_CRITERIA_TIME_OF_DAY                                  Win32Error = 9996
	WSAEINTR                                                                       Win32Error = 10004
	WSAEBADF                                                                       Win32Error = 10009
	WSAEACCES                                                                      Win32Error = 10013
	WSAEFAULT                                                                      Win32Error = 10014
	WSAEINVAL                                                                      Win32Error = 10022
	WSAEMFILE                                                                      Win32Error = 10024
	WSAEWOULDBLOCK                                                                 Win32Error = 10035
	WSAEINPROGRESS                                                                 Win32Error = 10036
	WSAEALREADY                                                                    Win32Error = 10037
	WSAENOTSOCK                                                                    Win32Error = 10038
	WSAEDESTADDRREQ                                                                Win32Error = 10039
	WSAEMSGSIZE                                                                    Win32Error = 10040
	WSAEPROTOTYPE                                                                  Win32Error = 10041
	WSAENOPROTOOPT                                                                 Win32Error = 10042
	WSAEPROTONOSUPPORT                                                             Win32Error = 10043
	WSAESOCKTNOSUPPORT                                                             Win32Error = 10044
	WSAEOPNOTSUPP                                                                  Win32Error = 10045
	WSAEPFNOSUPPORT                                                                Win32Error = 10046
	WSAEAFNOSUPPORT                                                                Win32Error = 10047
	WSAEADDRINUSE                                                                  Win32Error = 10048
	WSAEADDRNOTAVAIL                                                               Win32Error = 10049
	WSAENETDOWN                                                                    Win32Error = 10050
	WSAENETUNREACH                                                                 Win32Error = 10051
	WSAENETRESET                                                                   Win32Error = 10052
	WSAECONNABORTED                                                                Win32Error = 10053
	WSAECONNRESET                                                                  Win32Error = 10054
	WSAENOBUFS                                                                     Win32Error = 10055
	WSAEISCONN                                                                     Win32Error = 10056
	WSAENOTCONN                                                                    Win32Error = 10057
	WSAESHUTDOWN                                                                   Win32Error = 10058
	WSAETOOMANYREFS                                                                Win32Error = 10059
	WSAETIMEDOUT                                                                   Win32Error = 10060
	WSAECONNREFUSED                                                                Win32Error = 10061
	WSAELOOP                                                                       Win32Error = 10062
	WSAENAMETOOLONG                                                                Win32Error = 10063
	WSAEHOSTDOWN                                                                   Win32Error = 10064
	WSAEHOSTUNREACH                                                                Win32Error = 10065
	WSAENOTEMPTY                                                                   Win32Error = 10066
	WSAEPROCLIM                                                                    Win32Error = 10067
	WSAEUSERS                                                                      Win32Error = 10068
	WSAEDQUOT                                                                      Win32Error = 10069
	WSAESTALE                                                                      Win32Error = 10070
	WSAEREMOTE                                                                     Win32Error = 10071
	WSASYSNOTREADY                                                                 Win32Error = 10091
	WSAVERNOTSUPPORTED                                                             Win32Error = 10092
	WSANOTINITIALISED                                                              Win32Error = 10093
	WSAEDISCON                                                                     Win32Error = 10101
	WSAENOMORE                                                                     Win32Error = 10102
	WSAECANCELLED                                                                  Win32Error = 10103
	WSAEINVALIDPROCTABLE                                                           Win32Error = 10104
	WSAEINVALIDPROVIDER                                                            Win32Error = 10105
	WSAEPROVIDERFAILEDINIT                                                         Win32Error = 10106
	WSASYSCALLFAILURE                                                              Win32Error = 10107
	WSASERVICE_NOT_FOUND                                                           Win32Error = 10108
	WSATYPE_NOT_FOUND                                                              Win32Error = 10109
	WSA_E_NO_MORE                                                                  Win32Error = 10110
	WSA_E_CANCELLED                                                                Win32Error = 10111
	WSAEREFUSED                                                                    Win32Error = 10112
	WSAHOST_NOT_FOUND                                                              Win32Error = 11001
	WSATRY_AGAIN                                                                   Win32Error = 11002
	WSANO_RECOVERY                                                                 Win32Error = 11003
	WSANO_DATA                                                                     Win32Error = 11004
	WSA_QOS_RECEIVERS                                                              Win32Error = 11005
	WSA_QOS_SENDERS                                                                Win32Error = 11006
	WSA_QOS_NO_SENDERS                                                             Win32Error = 11007
	WSA_QOS_NO_RECEIVERS                                                           Win32Error = 11008
	WSA_QOS_REQUEST_CONFIRMED                                                      Win32Error = 11009
	WSA_QOS_ADMISSION_FAILURE                                                      Win32Error = 11010
	WSA_QOS_POLICY_FAILURE                                                         Win32Error = 11011
	WSA_QOS_BAD_STYLE                                                              Win32Error = 11012
	WSA_QOS_BAD_OBJECT                                                             Win32Error = 11013
	WSA_QOS_TRAFFIC_CTRL_ERROR                                                     Win32Error = 11014
	WSA_QOS_GENERIC_ERROR                                                          Win32Error = 11015
	WSA_QOS_ESERVICETYPE                                                           Win32Error = 11016
	WSA_QOS_EFLOWSPEC                                                              Win32Error = 11017
	WSA_QOS_EPROVSPECBUF                                                           Win32Error = 11018
	WSA_QOS_EFILTERSTYLE                                                           Win32Error = 11019
	WSA_QOS_EFILTERTYPE                                                            Win32Error = 11020
	WSA_QOS_EFILTERCOUNT                                                           Win32Error = 11021
	WSA_QOS_EOBJLENGTH                                                             Win32Error = 11022
	WSA_QOS_EFLOWCOUNT                                                             Win32Error = 11023
	WSA_QOS_EUNKOWNPSOBJ                                                           Win32Error = 11024
	WSA_QOS_EPOLICYOBJ                                                             Win32Error = 11025
	WSA_QOS_EFLOWDESC                                                              Win32Error = 11026
	WSA_QOS_EPSFLOWSPEC                                                            Win32Error = 11027
	WSA_QOS_EPSFILTERSPEC                                                          Win32Error = 11028
	WSA_QOS_ESDMODEOBJ                                                             Win32Error = 11029
	WSA_QOS_ESHAPERATEOBJ                                                          Win32Error = 11030
	WSA_QOS_RESERVED_PETYPE                                                        Win32Error = 11031
	WSA_SECURE_HOST_NOT_FOUND                                                      Win32Error = 11032
	WSA_IPSEC_NAME_POLICY_ERROR                                                    Win32Error = 11033
	ERROR_IPSEC_QM_POLICY_EXISTS                                                   Win32Error = 13000
	ERROR_IPSEC_QM_POLICY_NOT_FOUND                                                Win32Error = 13001
	ERROR_IPSEC_QM_POLICY_IN_USE                                                   Win32Error = 13002
	ERROR_IPSEC_MM_POLICY_EXISTS                                                   Win32Error = 13003
	ERROR_IPSEC_MM_POLICY_NOT_FOUND                                                Win32Error = 13004
	ERROR_IPSEC_MM_POLICY_IN_USE                                                   Win32Error = 13005
	ERROR_IPSEC_MM_FILTER_EXISTS                                                   Win32Error = 13006
	ERROR_IPSEC_MM_FILTER_NOT_FOUND                                                Win32Error = 13007
	ERROR_IPSEC_TRANSPORT_FILTER_EXISTS                                            Win32Error = 13008
	ERROR_IPSEC_TRANSPORT_FILTER_NOT_FOUND                                         Win32Error = 13009
	ERROR_IPSEC_MM_AUTH_EXISTS                                                     Win32Error = 13010
	ERROR_IPSEC_MM_AUTH_NOT_FOUND                                                  Win32Error = 13011
	ERROR_IPSEC_MM_AUTH_IN_USE                                                     Win32Error = 13012
	ERROR_IPSEC_DEFAULT_MM_POLICY_NOT_FOUND                                        Win32Error = 13013
	ERROR_IPSEC_DEFAULT_MM_AUTH_NOT_FOUND                                          Win32Error = 13014
	ERROR_IPSEC_DEFAULT_QM_POLICY_NOT_FOUND                                        Win32Error = 13015
	ERROR_IPSEC_TUNNEL_FILTER_EXISTS                                               Win32Error = 13016
	ERROR_IPSEC_TUNNEL_FILTER_NOT_FOUND                                            Win32Error = 13017
	ERROR_IPSEC_MM_FILTER_PENDING_DELETION                                         Win32Error = 13018
	ERROR_IPSEC_TRANSPORT_FILTER_PENDING_DELETION                                  Win32Error = 13019
	ERROR_IPSEC_TUNNEL_FILTER_PENDING_DELETION                                     Win32Error = 13020
	ERROR_IPSEC_MM_POLICY_PENDING_DELETION                                         Win32Error = 13021
	ERROR_IPSEC_MM_AUTH_PENDING_DELETION                                           Win32Error = 13022
	ERROR_IPSEC_QM_POLICY_PENDING_DELETION                                         Win32Error = 13023
	WARNING_IPSEC_MM_POLICY_PRUNED                                                 Win32Error = 13024
	WARNING_IPSEC_QM_POLICY_PRUNED                                                 Win32Error = 13025
	ERROR_IPSEC_IKE_NEG_STATUS_BEGIN                                               Win32Error = 13800
	ERROR_IPSEC_IKE_AUTH_FAIL                                                      Win32Error = 13801
	ERROR_IPSEC_IKE_ATTRIB_FAIL                                                    Win32Error = 13802
	ERROR_IPSEC_IKE_NEGOTIATION_PENDING                                            Win32Error = 13803
	ERROR_IPSEC_IKE_GENERAL_PROCESSING_ERROR                                       Win32Error = 13804
	ERROR_IPSEC_IKE_TIMED_OUT                                                      Win32Error = 13805
	ERROR_IPSEC_IKE_NO_CERT                                                        Win32Error = 13806
	ERROR_IPSEC_IKE_SA_DELETED                                                     Win32Error = 13807
	ERROR_IPSEC_IKE_SA_REAPED                                                      Win32Error = 13808
	ERROR_IPSEC_IKE_MM_ACQUIRE_DROP                                                Win32Error = 13809
	ERROR_IPSEC_IKE_QM_ACQUIRE_DROP                                                Win32Error = 13810
	ERROR_IPSEC_IKE_QUEUE_DROP_MM                                                  Win32Error = 13811
	ERROR_IPSEC_IKE_QUEUE_DROP_NO_MM                                               Win32Error = 13812
	ERROR_IPSEC_IKE_DROP_NO_RESPONSE                                               Win32Error = 13813
	ERROR_IPSEC_IKE_MM_DELAY_DROP                                                  Win32Error = 13814
	ERROR_IPSEC_IKE_QM_DELAY_DROP                                                  Win32Error = 13815
	ERROR_IPSEC_IKE_ERROR                                                          Win32Error = 13816
	ERROR_IPSEC_IKE_CRL_FAILED                                                     Win32Error = 13817
	ERROR_IPSEC_IKE_INVALID_KEY_USAGE                                              Win32Error = 13818
	ERROR_IPSEC_IKE_INVALID_CERT_TYPE                                              Win32Error = 13819
	ERROR_IPSEC_IKE_NO_PRIVATE_KEY                                                 Win32Error = 13820
	ERROR_IPSEC_IKE_SIMULTANEOUS_REKEY                                             Win32Error = 13821
	ERROR_IPSEC_IKE_DH_FAIL                                                        Win32Error = 13822
	ERROR_IPSEC_IKE_CRITICAL_PAYLOAD_NOT_RECOGNIZED                                Win32Error = 13823
	ERROR_IPSEC_IKE_INVALID_HEADER                                                 Win32Error = 13824
	ERROR_IPSEC_IKE_NO_POLICY                                                      Win32Error = 13825
	ERROR_IPSEC_IKE_INVALID_SIGNATURE                                              Win32Error = 13826
	ERROR_IPSEC_IKE_KERBEROS_ERROR                                                 Win32Error = 13827
	ERROR_IPSEC_IKE_NO_PUBLIC_KEY                                                  Win32Error = 13828
	ERROR_IPSEC_IKE_PROCESS_ERR                                                    Win32Error = 13829
	ERROR_IPSEC_IKE_PROCESS_ERR_SA                                                 Win32Error = 13830
	ERROR_IPSEC_IKE_PROCESS_ERR_PROP                                               Win32Error = 13831
	ERROR_IPSEC_IKE_PROCESS_ERR_TRANS                                              Win32Error = 13832
	ERROR_IPSEC_IKE_PROCESS_ERR_KE                                                 Win32Error = 13833
	ERROR_IPSEC_IKE_PROCESS_ERR_ID                                                 Win32Error = 13834
	ERROR_IPSEC_IKE_PROCESS_ERR_CERT                                               Win32Error = 13835
	ERROR_IPSEC_IKE_PROCESS_ERR_CERT_REQ                                           Win32Error = 13836
	ERROR_IPSEC_IKE_PROCESS_ERR_HASH                                               Win32Error = 13837
	ERROR_IPSEC_IKE_PROCESS_ERR_SIG                                                Win32Error = 13838
	ERROR_IPSEC_IKE_PROCESS_ERR_NONCE                                              Win32Error = 13839
	ERROR_IPSEC_IKE_PROCESS_ERR_NOTIFY                                             Win32Error = 13840
	ERROR_IPSEC_IKE_PROCESS_ERR_DELETE                                             Win32Error = 13841
	ERROR_IPSEC_IKE_PROCESS_ERR_VENDOR                                             Win32Error = 13842
	ERROR_IPSEC_IKE_INVALID_PAYLOAD                                                Win32Error = 13843
	ERROR_IPSEC_IKE_LOAD_SOFT_SA                                                   Win32Error = 13844
	ERROR_IPSEC_IKE_SOFT_SA_TORN_DOWN                                              Win32Error = 13845
	ERROR_IPSEC_IKE_INVALID_COOKIE                                                 Win32Error = 13846
	ERROR_IPSEC_IKE_NO_PEER_CERT                                                   Win32Error = 13847
	ERROR_IPSEC_IKE_PEER_CRL_FAILED                                                Win32Error = 13848
	ERROR_IPSEC_IKE_POLICY_CHANGE                                                  Win32Error = 13849
	ERROR_IPSEC_IKE_NO_MM_POLICY                                                   Win32Error = 13850
	ERROR_IPSEC_IKE_NOTCBPRIV                                                      Win32Error = 13851
	ERROR_IPSEC_IKE_SECLOADFAIL                                                    Win32Error = 13852
	ERROR_IPSEC_IKE_FAILSSPINIT                                                    Win32Error = 13853
	ERROR_IPSEC_IKE_FAILQUERYSSP                                                   Win32Error = 13854
	ERROR_IPSEC_IKE_SRVACQFAIL                                                     Win32Error = 13855
	ERROR_IPSEC_IKE_SRVQUERYCRED                                                   Win32Error = 13856
	ERROR_IPSEC_IKE_GETSPIFAIL                                                     Win32Error = 13857
	ERROR_IPSEC_IKE_INVALID_FILTER                                                 Win32Error = 13858
	ERROR_IPSEC_IKE_OUT_OF_MEMORY                                                  Win32Error = 13859
	ERROR_IPSEC_IKE_ADD_UPDATE_KEY_FAILED                                          Win32Error = 13860
	ERROR_IPSEC_IKE_INVALID_POLICY                                                 Win32Error = 13861
	ERROR_IPSEC_IKE_UNKNOWN_DOI                                                    Win32Error = 13862
	ERROR_IPSEC_IKE_INVALID_SITUATION                                              Win32Error = 13863
	ERROR_IPSEC_IKE_DH_FAILURE                                                     Win32Error = 13864
	ERROR_IPSEC_IKE_INVALID_GROUP                                                  Win32Error = 13865
	ERROR_IPSEC_IKE_ENCRYPT                                                        Win32Error = 13866
	ERROR_IPSEC_IKE_DECRYPT                                                        Win32Error = 13867
	ERROR_IPSEC_IKE_POLICY_MATCH                                                   Win32Error = 13868
	ERROR_IPSEC_IKE_UNSUPPORTED_ID                                                 Win32Error = 13869
	ERROR_IPSEC_IKE_INVALID_HASH                                                   Win32Error = 13870
	ERROR_IPSEC_IKE_INVALID_HASH_ALG                                               Win32Error = 13871
	ERROR_IPSEC_IKE_INVALID_HASH_SIZE                                              Win32Error = 13872
	ERROR_IPSEC_IKE_INVALID_ENCRYPT_ALG                                            Win32Error = 13873
	ERROR_IPSEC_IKE_INVALID_AUTH_ALG                                               Win32Error = 13874
	ERROR_IPSEC_IKE_INVALID_SIG                                                    Win32Error = 13875
	ERROR_IPSEC_IKE_LOAD_FAILED                                                    Win32Error = 13876
	ERROR_IPSEC_IKE_RPC_DELETE                                                     Win32Error = 13877
	ERROR_IPSEC_IKE_BENIGN_REINIT                                                  Win32Error = 13878
	ERROR_IPSEC_IKE_INVALID_RESPONDER_LIFETIME_NOTIFY                              Win32Error = 13879
	ERROR_IPSEC_IKE_INVALID_MAJOR_VERSION                                          Win32Error = 13880
	ERROR_IPSEC_IKE_INVALID_CERT_KEYLEN                                            Win32Error = 13881
	ERROR_IPSEC_IKE_MM_LIMIT                                                       Win32Error = 13882
	ERROR_IPSEC_IKE_NEGOTIATION_DISABLED                                           Win32Error = 13883
	ERROR_IPSEC_IKE_QM_LIMIT                                                       Win32Error = 13884
	ERROR_IPSEC_IKE_MM_EXPIRED                                                     Win32Error = 13885
	ERROR_IPSEC_IKE_PEER_MM_ASSUMED_INVALID                                        Win32Error = 13886
	ERROR_IPSEC_IKE_CERT_CHAIN_POLICY_MISMATCH                                     Win32Error = 13887
	ERROR_IPSEC_IKE_UNEXPECTED_MESSAGE_ID                                          Win32Error = 13888
	ERROR_IPSEC_IKE_INVALID_AUTH_PAYLOAD                                           Win32Error = 13889
	ERROR_IPSEC_IKE_DOS_COOKIE_SENT                                                Win32Error = 13890
	ERROR_IPSEC_IKE_SHUTTING_DOWN                                                  Win32Error = 13891
	ERROR_IPSEC_IKE_CGA_AUTH_FAILED                                                Win32Error = 13892
	ERROR_IPSEC_IKE_PROCESS_ERR_NATOA                                              Win32Error = 13893
	ERROR_IPSEC_IKE_INVALID_MM_FOR_QM                                              Win32Error = 13894
	ERROR_IPSEC_IKE_QM_EXPIRED                                                     Win32Error = 13895
	ERROR_IPSEC_IKE_TOO_MANY_FILTERS                                               Win32Error = 13896
	ERROR_IPSEC_IKE_NEG_STATUS_END                                                 Win32Error = 13897
	ERROR_IPSEC_IKE_KILL_DUMMY_NAP_TUNNEL                                          Win32Error = 13898
	ERROR_IPSEC_IKE_INNER_IP_ASSIGNMENT_FAILURE                                    Win32Error = 13899
	ERROR_IPSEC_IKE_REQUIRE_CP_PAYLOAD_MISSING                                     Win32Error = 13900
	ERROR_IPSEC_KEY_MODULE_IMPERSONATION_NEGOTIATION_PENDING                       Win32Error = 13901
	ERROR_IPSEC_IKE_COEXISTENCE_SUPPRESS                                           Win32Error = 13902
	ERROR_IPSEC_IKE_RATELIMIT_DROP                                                 Win32Error = 13903
	ERROR_IPSEC_IKE_PEER_DOESNT_SUPPORT_MOBIKE                                     Win32Error = 13904
	ERROR_IPSEC_IKE_AUTHORIZATION_FAILURE                                          Win32Error = 13905
	ERROR_IPSEC_IKE_STRONG_CRED_AUTHORIZATION_FAILURE                              Win32Error = 13906
	ERROR_IPSEC_IKE_AUTHORIZATION_FAILURE_WITH_OPTIONAL_RETRY                      Win32Error = 13907
	ERROR_IPSEC_IKE_STRONG_CRED_AUTHORIZATION_AND_CERTMAP_FAILURE                  Win32Error = 13908
	ERROR_IPSEC_IKE_NEG_STATUS_EXTENDED_END                                        Win32Error = 13909
	ERROR_IPSEC_BAD_SPI                                                            Win32Error = 13910
	ERROR_IPSEC_SA_LIFETIME_EXPIRED                                                Win32Error = 13911
	ERROR_IPSEC_WRONG_SA                                                           Win32Error = 13912
	ERROR_IPSEC_REPLAY_CHECK_FAILED                                                Win32Error = 13913
	ERROR_IPSEC_INVALID_PACKET                                                     Win32Error = 13914
	ERROR_IPSEC_INTEGRITY_CHECK_FAILED                                             Win32Error = 13915
	ERROR_IPSEC_CLEAR_TEXT_DROP                                                    Win32Error = 13916
	ERROR_IPSEC_AUTH_FIREWALL_DROP                                                 Win32Error = 13917
	ERROR_IPSEC_THROTTLE_DROP                                                      Win32Error = 13918
	ERROR_IPSEC_DOSP_BLOCK                                                         Win32Error = 13925
	ERROR_IPSEC_DOSP_RECEIVED_MULTICAST                                            Win32Error = 13926
	ERROR_IPSEC_DOSP_INVALID_PACKET                                                Win32Error = 13927
	ERROR_IPSEC_DOSP_STATE_LOOKUP_FAILED                                           Win32Error = 13928
	ERROR_IPSEC_DOSP_MAX_ENTRIES                                                   Win32Error = 13929
	ERROR_IPSEC_DOSP_KEYMOD_NOT_ALLOWED                                            Win32Error = 13930
	ERROR_IPSEC_DOSP_NOT_INSTALLED                                                 Win32Error = 13931
	ERROR_IPSEC_DOSP_MAX_PER_IP_RATELIMIT_QUEUES                                   Win32Error = 13932
	ERROR_SXS_SECTION_NOT_FOUND                                                    Win32Error = 14000
	ERROR_SXS_CANT_GEN_ACTCTX                                                      Win32Error = 14001
	ERROR_SXS_INVALID_ACTCTXDATA_FORMAT                                            Win32Error = 14002
	ERROR_SXS_ASSEMBLY_NOT_FOUND                                                   Win32Error = 14003
	ERROR_SXS_MANIFEST_FORMAT_ERROR                                                Win32Error = 14004
	ERROR_SXS_MANIFEST_PARSE_ERROR                                                 Win32Error = 14005
	ERROR_SXS_ACTIVATION_CONTEXT_DISABLED                                          Win32Error = 14006
	ERROR_SXS_KEY_NOT_FOUND                                                        Win32Error = 14007
	ERROR_SXS_VERSION_CONFLICT                                                     Win32Error = 14008
	ERROR_SXS_WRONG_SECTION_TYPE                                                   Win32Error = 14009
	ERROR_SXS_THREAD_QUERIES_DISABLED                                              Win32Error = 14010
	ERROR_SXS_PROCESS_DEFAULT_ALREADY_SET                                          Win32Error = 14011
	ERROR_SXS_UNKNOWN_ENCODING_GROUP                                               Win32Error = 14012
	ERROR_SXS_UNKNOWN_ENCODING                                                     Win32Error = 14013
	ERROR_SXS_INVALID_XML_NAMESPACE_URI                                            Win32Error = 14014
	ERROR_SXS_ROOT_MANIFEST_DEPENDENCY_NOT_INSTALLED                               Win32Error = 14015
	ERROR_SXS_LEAF_MANIFEST_DEPENDENCY_NOT_INSTALLED                               Win32Error = 14016
	ERROR_SXS_INVALID_ASSEMBLY_IDENTITY_ATTRIBUTE                                  Win32Error = 14017
	ERROR_SXS_MANIFEST_MISSING_REQUIRED_DEFAULT_NAMESPACE                          Win32Error = 14018
	ERROR_SXS_MANIFEST_INVALID_REQUIRED_DEFAULT_NAMESPACE                          Win32Error = 14019
	ERROR_SXS_PRIVATE_MANIFEST_CROSS_PATH_WITH_REPARSE_POINT                       Win32Error = 14020
	ERROR_SXS_DUPLICATE_DLL_NAME                                                   Win32Error = 14021
	ERROR_SXS_DUPLICATE_WINDOWCLASS_NAME                                           Win32Error = 14022
	ERROR_SXS_DUPLICATE_CLSID                                                      Win32Error = 14023
	ERROR_SXS_DUPLICATE_IID                                                        Win32Error = 14024
	ERROR_SXS_DUPLICATE_TLBID                                                      Win32Error = 14025
	ERROR_SXS_DUPLICATE_PROGID                                                     Win32Error = 14026
	ERROR_SXS_DUPLICATE_ASSEMBLY_NAME                                              Win32Error = 14027
	ERROR_SXS_FILE_HASH_MISMATCH                                                   Win32Error = 14028
	ERROR_SXS_POLICY_PARSE_ERROR                                                   Win32Error = 14029
	ERROR_SXS_XML_E_MISSINGQUOTE                                                   Win32Error = 14030
	ERROR_SXS_XML_E_COMMENTSYNTAX                                                  Win32Error = 14031
	ERROR_SXS_XML_E_BADSTARTNAMECHAR                                               Win32Error = 14032
	ERROR_SXS_XML_E_BADNAMECHAR                                                    Win32Error = 14033
	ERROR_SXS_XML_E_BADCHARINSTRING                                                Win32Error = 14034
	ERROR_SXS_XML_E_XMLDECLSYNTAX                                                  Win32Error = 14035
	ERROR_SXS_XML_E_BADCHARDATA                                                    Win32Error = 14036
	ERROR_SXS_XML_E_MISSINGWHITESPACE                                              Win32Error = 14037
	ERROR_SXS_XML_E_EXPECTINGTAGEND                                                Win32Error = 14038
	ERROR_SXS_XML_E_MISSINGSEMICOLON                                               Win32Error = 14039
	ERROR_SXS_XML_E_UNBALANCEDPAREN                                                Win32Error = 14040
	ERROR_SXS_XML_E_INTERNALERROR                                                  Win32Error = 14041
	ERROR_SXS_XML_E_UNEXPECTED_WHITESPACE                                          Win32Error = 14042
	ERROR_SXS_XML_E_INCOMPLETE_ENCODING                                            Win32Error = 14043
	ERROR_SXS_XML_E_MISSING_PAREN                                                  Win32Error = 14044
	ERROR_SXS_XML_E_EXPECTINGCLOSEQUOTE                                            Win32Error = 14045
	ERROR_SXS_XML_E_MULTIPLE_COLONS                                                Win32Error = 14046
	ERROR_SXS_XML_E_INVALID_DECIMAL                                                Win32Error = 14047
	ERROR_SXS_XML_E_INVALID_HEXIDECIMAL                                            Win32Error = 14048
	ERROR_SXS_XML_E_INVALID_UNICODE                                                Win32Error = 14049
	ERROR_SXS_XML_E_WHITESPACEORQUESTIONMARK                                       Win32Error = 14050
	ERROR_SXS_XML_E_UNEXPECTEDENDTAG                                               Win32Error = 14051
	ERROR_SXS_XML_E_UNCLOSEDTAG                                                    Win32Error = 14052
	ERROR_SXS_XML_E_DUPLICATEATTRIBUTE                                             Win32Error = 14053
	ERROR_SXS_XML_E_MULTIPLEROOTS                                                  Win32Error = 14054
	ERROR_SXS_XML_E_INVALIDATROOTLEVEL                                             Win32Error = 14055
	ERROR_SXS_XML_E_BADXMLDECL                                                     Win32Error = 14056
	ERROR_SXS_XML_E_MISSINGROOT                                                    Win32Error = 14057
	ERROR_SXS_XML_E_UNEXPECTEDEOF                                                  Win32Error = 14058
	ERROR_SXS_XML_E_BADPEREFINSUBSET                                               Win32Error = 14059
	ERROR_SXS_XML_E_UNCLOSEDSTARTTAG                                               Win32Error = 14060
	ERROR_SXS_XML_E_UNCLOSEDENDTAG                                                 Win32Error = 14061
	ERROR_SXS_XML_E_UNCLOSEDSTRING                                                 Win32Error = 14062
	ERROR_SXS_XML_E_UNCLOSEDCOMMENT                                                Win32Error = 14063
	ERROR_SXS_XML_E_UNCLOSEDDECL                                                   Win32Error = 14064
	ERROR_SXS_XML_E_UNCLOSEDCDATA                                                  Win32Error = 14065
	ERROR_SXS_XML_E_RESERVEDNAMESPACE                                              Win32Error = 14066
	ERROR_SXS_XML_E_INVALIDENCODING                                                Win32Error = 14067
	ERROR_SXS_XML_E_INVALIDSWITCH                                                  Win32Error = 14068
	ERROR_SXS_XML_E_BADXMLCASE                                                     Win32Error = 14069
	ERROR_SXS_XML_E_INVALID_STANDALONE                                             Win32Error = 14070
	ERROR_SXS_XML_E_UNEXPECTED_STANDALONE                                          Win32Error = 14071
	ERROR_SXS_XML_E_INVALID_VERSION                                                Win32Error = 14072
	ERROR_SXS_XML_E_MISSINGEQUALS                                                  Win32Error = 14073
	ERROR_SXS_PROTECTION_RECOVERY_FAILED                                           Win32Error = 14074
	ERROR_SXS_PROTECTION_PUBLIC_KEY_TOO_SHORT                                      Win32Error = 14075
	ERROR_SXS_PROTECTION_CATALOG_NOT_VALID                                         Win32Error = 14076
	ERROR_SXS_UNTRANSLATABLE_HRESULT                                               Win32Error = 14077
	ERROR_SXS_PROTECTION_CATALOG_FILE_MISSING                                      Win32Error = 14078
	ERROR_SXS_MISSING_ASSEMBLY_IDENTITY_ATTRIBUTE                                  Win32Error = 14079
	ERROR_SXS_INVALID_ASSEMBLY_IDENTITY_ATTRIBUTE_NAME                             Win32Error = 14080
	ERROR_SXS_ASSEMBLY_MISSING                                                     Win32Error = 14081
	ERROR_SXS_CORRUPT_ACTIVATION_STACK                                             Win32Error = 14082
	ERROR_SXS_CORRUPTION                                                           Win32Error = 14083
	ERROR_SXS_EARLY_DEACTIVATION                                                   Win32Error = 14084
	ERROR_SXS_INVALID_DEACTIVATION                                                 Win32Error = 14085
	ERROR_SXS_MULTIPLE_DEACTIVATION                                                Win32Error = 14086
	ERROR_SXS_PROCESS_TERMINATION_REQUESTED                                        Win32Error = 14087
	ERROR_SXS_RELEASE_ACTIVATION_CONTEXT                                           Win32Error = 14088
	ERROR_SXS_SYSTEM_DEFAULT_ACTIVATION_CONTEXT_EMPTY                              Win32Error = 14089
	ERROR_SXS_INVALID_IDENTITY_ATTRIBUTE_VALUE                                     Win32Error = 14090
	ERROR_SXS_INVALID_IDENTITY_ATTRIBUTE_NAME                                      Win32Error = 14091
	ERROR_SXS_IDENTITY_DUPLICATE_ATTRIBUTE                                         Win32Error = 14092
	ERROR_SXS_IDENTITY_PARSE_ERROR                                                 Win32Error = 14093
	ERROR_MALFORMED_SUBSTITUTION_STRING                                            Win32Error = 14094
	ERROR_SXS_INCORRECT_PUBLIC_KEY_TOKEN                                           Win32Error = 14095
	ERROR_UNMAPPED_SUBSTITUTION_STRING                                             Win32Error = 14096
	ERROR_SXS_ASSEMBLY_NOT_LOCKED                                                  Win32Error = 14097
	ERROR_SXS_COMPONENT_STORE_CORRUPT                                              Win32Error = 14098
	ERROR_ADVANCED_INSTALLER_FAILED                                                Win32Error = 14099
	ERROR_XML_ENCODING_MISMATCH                                                    Win32Error = 14100
	ERROR_SXS_MANIFEST_IDENTITY_SAME_BUT_CONTENTS_DIFFERENT                        Win32Error = 14101
	ERROR_SXS_IDENTITIES_DIFFERENT                                                 Win32Error = 14102
	ERROR_SXS_ASSEMBLY_IS_NOT_A_DEPLOYMENT                                         Win32Error = 14103
	ERROR_SXS_FILE_NOT_PART_OF_ASSEMBLY                                            Win32Error = 14104
	ERROR_SXS_MANIFEST_TOO_BIG                                                     Win32Error = 14105
	ERROR_SXS_SETTING_NOT_REGISTERED                                               Win32Error = 14106
	ERROR_SXS_TRANSACTION_CLOSURE_INCOMPLETE                                       Win32Error = 14107
	ERROR_SMI_PRIMITIVE_INSTALLER_FAILED                                           Win32Error = 14108
	ERROR_GENERIC_COMMAND_FAILED                                                   Win32Error = 14109
	ERROR_SXS_FILE_HASH_MISSING                                                    Win32Error = 14110
	ERROR_SXS_DUPLICATE_ACTIVATABLE_CLASS                                          Win32Error = 14111
	ERROR_EVT_INVALID_CHANNEL_PATH                                                 Win32Error = 15000
	ERROR_EVT_INVALID_QUERY                                                        Win32Error = 15001
	ERROR_EVT_PUBLISHER_METADATA_NOT_FOUND                                         Win32Error = 15002
	ERROR_EVT_EVENT_TEMPLATE_NOT_FOUND                                             Win32Error = 15003
	ERROR_EVT_INVALID_PUBLISHER_NAME                                               Win32Error = 15004
	ERROR_EVT_INVALID_EVENT_DATA                                                   Win32Error = 15005
	ERROR_EVT_CHANNEL_NOT_FOUND                                                    Win32Error = 15007
	ERROR_EVT_MALFORMED_XML_TEXT                                                   Win32Error = 15008
	ERROR_EVT_SUBSCRIPTION_TO_DIRECT_CHANNEL                                       Win32Error = 15009
	ERROR_EVT_CONFIGURATION_ERROR                                                  Win32Error = 15010
	ERROR_EVT_QUERY_RESULT_STALE                                                   Win32Error = 15011
	ERROR_EVT_QUERY_RESULT_INVALID_POSITION                                        Win32Error = 15012
	ERROR_EVT_NON_VALIDATING_MSXML                                                 Win32Error = 15013
	ERROR_EVT_FILTER_ALREADYSCOPED                                                 Win32Error = 15014
	ERROR_EVT_FILTER_NOTELTSET                                                     Win32Error = 15015
	ERROR_EVT_FILTER_INVARG                                                        Win32Error = 15016
	ERROR_EVT_FILTER_INVTEST                                                       Win32Error = 15017
	ERROR_EVT_FILTER_INVTYPE                                                       Win32Error = 15018
	ERROR_EVT_FILTER_PARSEERR                                                      Win32Error = 15019
	ERROR_EVT_FILTER_UNSUPPORTEDOP                                                 Win32Error = 15020
	ERROR_EVT_FILTER_UNEXPECTEDTOKEN                                               Win32Error = 15021
	ERROR_EVT_INVALID_OPERATION_OVER_ENABLED_DIRECT_CHANNEL                        Win32Error = 15022
	ERROR_EVT_INVALID_CHANNEL_PROPERTY_VALUE                                       Win32Error = 15023
	ERROR_EVT_INVALID_PUBLISHER_PROPERTY_VALUE                                     Win32Error = 15024
	ERROR_EVT_CHANNEL_CANNOT_ACTIVATE                                              Win32Error = 15025
	ERROR_EVT_FILTER_TOO_COMPLEX                                                   Win32Error = 15026
	ERROR_EVT_MESSAGE_NOT_FOUND                                                    Win32Error = 15027
	ERROR_EVT_MESSAGE_ID_NOT_FOUND                                                 Win32Error = 15028
	ERROR_EVT_UNRESOLVED_VALUE_INSERT                                              Win32Error = 15029
	ERROR_EVT_UNRESOLVED_PARAMETER_INSERT                                          Win32Error = 15030
	ERROR_EVT_MAX_INSERTS_REACHED                                                  Win32Error = 15031
	ERROR_EVT_EVENT_DEFINITION_NOT_FOUND                                           Win32Error = 15032
	ERROR_EVT_MESSAGE_LOCALE_NOT_FOUND                                             Win32Error = 15033
	ERROR_EVT_VERSION_TOO_OLD                                                      Win32Error = 15034
	ERROR_EVT_VERSION_TOO_NEW                                                      Win32Error = 15035
	ERROR_EVT_CANNOT_OPEN_CHANNEL_OF_QUERY                                         Win32Error = 15036
	ERROR_EVT_PUBLISHER_DISABLED                                                   Win32Error = 15037
	ERROR_EVT_FILTER_OUT_OF_RANGE                                                  Win32Error = 15038
	ERROR_EC_SUBSCRIPTION_CANNOT_ACTIVATE                                          Win32Error = 15080
	ERROR_EC_LOG_DISABLED                                                          Win32Error = 15081
	ERROR_EC_CIRCULAR_FORWARDING                                                   Win32Error = 15082
	ERROR_EC_CREDSTORE_FULL                                                        Win32Error = 15083
	ERROR_EC_CRED_NOT_FOUND                                                        Win32Error = 15084
	ERROR_EC_NO_ACTIVE_CHANNEL                                                     Win32Error = 15085
	ERROR_MUI_FILE_NOT_FOUND                                                       Win32Error = 15100
	ERROR_MUI_INVALID_FILE                                                         Win32Error = 15101
	ERROR_MUI_INVALID_RC_CONFIG                                                    Win32Error = 15102
	ERROR_MUI_INVALID_LOCALE_NAME                                                  Win32Error = 15103
	ERROR_MUI_INVALID_ULTIMATEFALLBACK_NAME                                        Win32Error = 15104
	ERROR_MUI_FILE_NOT_LOADED                                                      Win32Error = 15105
	ERROR_RESOURCE_ENUM_USER_STOP                                                  Win32Error = 15106
	ERROR_MUI_INTLSETTINGS_UILANG_NOT_INSTALLED                                    Win32Error = 15107
	ERROR_MUI_INTLSETTINGS_INVALID_LOCALE_NAME                                     Win32Error = 15108
	ERROR_MRM_RUNTIME_NO_DEFAULT_OR_NEUTRAL_RESOURCE                               Win32Error = 15110
	ERROR_MRM_INVALID_PRICONFIG                                                    Win32Error = 15111
	ERROR_MRM_INVALID_FILE_TYPE                                                    Win32Error = 15112
	ERROR_MRM_UNKNOWN_QUALIFIER                                                    Win32Error = 15113
	ERROR_MRM_INVALID_QUALIFIER_VALUE                                              Win32Error = 15114
	ERROR_MRM_NO_CANDIDATE                                                         Win32Error = 15115
	ERROR_MRM_NO_MATCH_OR_DEFAULT_CANDIDATE                                        Win32Error = 15116
	ERROR_MRM_RESOURCE_TYPE_MISMATCH                                               Win32Error = 15117
	ERROR_MRM_DUPLICATE_MAP_NAME                                                   Win32Error = 15118
	ERROR_MRM_DUPLICATE_ENTRY                                                      Win32Error = 15119
	ERROR_MRM_INVALID_RESOURCE_IDENTIFIER                                          Win32Error = 15120
	ERROR_MRM_FILEPATH_TOO_LONG                                                    Win32Error = 15121
	ERROR_MRM_UNSUPPORTED_DIRECTORY_TYPE                                           Win32Error = 15122
	ERROR_MRM_INVALID_PRI_FILE                                                     Win32Error = 15126
	ERROR_MRM_NAMED_RESOURCE_NOT_FOUND                                             Win32Error = 15127
	ERROR_MRM_MAP_NOT_FOUND                                                        Win32Error = 15135
	ERROR_MRM_UNSUPPORTED_PROFILE_TYPE                                             Win32Error = 15136
	ERROR_MRM_INVALID_QUALIFIER_OPERATOR                                           Win32Error = 15137
	ERROR_MRM_INDETERMINATE_QUALIFIER_VALUE                                        Win32Error = 15138
	ERROR_MRM_AUTOMERGE_ENABLED                                                    Win32Error = 15139
	ERROR_MRM_TOO_MANY_RESOURCES                                                   Win32Error = 15140
	ERROR_MRM_UNSUPPORTED_FILE_TYPE_FOR_MERGE                                      Win32Error = 15141
	ERROR_MRM_UNSUPPORTED_FILE_TYPE_FOR_LOAD_UNLOAD_PRI_FILE                       Win32Error = 15142
	ERROR_MRM_NO_CURRENT_VIEW_ON_THREAD                                            Win32Error = 15143
	ERROR_DIFFERENT_PROFILE_RESOURCE_MANAGER_EXIST                                 Win32Error = 15144
	ERROR_OPERATION_NOT_ALLOWED_FROM_SYSTEM_COMPONENT                              Win32Error = 15145
	ERROR_MRM_DIRECT_REF_TO_NON_DEFAULT_RESOURCE                                   Win32Error = 15146
	ERROR_MRM_GENERATION_COUNT_MISMATCH                                            Win32Error = 15147
	ERROR_PRI_MERGE_VERSION_MISMATCH                                               Win32Error = 15148
	ERROR_PRI_MERGE_MISSING_SCHEMA                                                 Win32Error = 15149
	ERROR_PRI_MERGE_LOAD_FILE_FAILED                                               Win32Error = 15150
	ERROR_PRI_MERGE_ADD_FILE_FAILED                                                Win32Error = 15151
	ERROR_PRI_MERGE_WRITE_FILE_FAILED                                              Win32Error = 15152
	ERROR_PRI_MERGE_MULTIPLE_PACKAGE_FAMILIES_NOT_ALLOWED                          Win32Error = 15153
	ERROR_PRI_MERGE_MULTIPLE_MAIN_PACKAGES_NOT_ALLOWED                             Win32Error = 15154
	ERROR_PRI_MERGE_BUNDLE_PACKAGES_NOT_ALLOWED                                    Win32Error = 15155
	ERROR_PRI_MERGE_MAIN_PACKAGE_REQUIRED                                          Win32Error = 15156
	ERROR_PRI_MERGE_RESOURCE_PACKAGE_REQUIRED                                      Win32Error = 15157
	ERROR_PRI_MERGE_INVALID_FILE_NAME                                              Win32Error = 15158
	ERROR_MRM_PACKAGE_NOT_FOUND                                                    Win32Error = 15159
	ERROR_MRM_MISSING_DEFAULT_LANGUAGE                                             Win32Error = 15160
	ERROR_MRM_SCOPE_ITEM_CONFLICT                                                  Win32Error = 15161
	ERROR_MCA_INVALID_CAPABILITIES_STRING                                          Win32Error = 15200
	ERROR_MCA_INVALID_VCP_VERSION                                                  Win32Error = 15201
	ERROR_MCA_MONITOR_VIOLATES_MCCS_SPECIFICATION                                  Win32Error = 15202
	ERROR_MCA_MCCS_VERSION_MISMATCH                                                Win32Error = 15203
	ERROR_MCA_UNSUPPORTED_MCCS_VERSION                                             Win32Error = 15204
	ERROR_MCA_INTERNAL_ERROR                                                       Win32Error = 15205
	ERROR_MCA_INVALID_TECHNOLOGY_TYPE_RETURNED                                     Win32Error = 15206
	ERROR_MCA_UNSUPPORTED_COLOR_TEMPERATURE                                        Win32Error = 15207
	ERROR_AMBIGUOUS_SYSTEM_DEVICE                                                  Win32Error = 15250
	ERROR_SYSTEM_DEVICE_NOT_FOUND                                                  Win32Error = 15299
	ERROR_HASH_NOT_SUPPORTED                                                       Win32Error = 15300
	ERROR_HASH_NOT_PRESENT                                                         Win32Error = 15301
	ERROR_SECONDARY_IC_PROVIDER_NOT_REGISTERED                                     Win32Error = 15321
	ERROR_GPIO_CLIENT_INFORMATION_INVALID                                          Win32Error = 15322
	ERROR_GPIO_VERSION_NOT_SUPPORTED                                               Win32Error = 15323
	ERROR_GPIO_INVALID_REGISTRATION_PACKET                                         Win32Error = 15324
	ERROR_GPIO_OPERATION_DENIED                                                    Win32Error = 15325
	ERROR_GPIO_INCOMPATIBLE_CONNECT_MODE                                           Win32Error = 15326
	ERROR_GPIO_INTERRUPT_ALREADY_UNMASKED                                          Win32Error = 15327
	ERROR_CANNOT_SWITCH_RUNLEVEL                                                   Win32Error = 15400
	ERROR_INVALID_RUNLEVEL_SETTING                                                 Win32Error = 15401
	ERROR_RUNLEVEL_SWITCH_TIMEOUT                                                  Win32Error = 15402
	ERROR_RUNLEVEL_SWITCH_AGENT_TIMEOUT                                            Win32Error = 15403
	ERROR_RUNLEVEL_SWITCH_IN_PROGRESS                                              Win32Error = 15404
	ERROR_SERVICES_FAILED_AUTOSTART                                                Win32Error = 15405
	ERROR_COM_TASK_STOP_PENDING                                                    Win32Error = 15501
	ERROR_INSTALL_OPEN_PACKAGE_FAILED                                              Win32Error = 15600
	ERROR_INSTALL_PACKAGE_NOT_FOUND                                                Win32Error = 15601
	ERROR_INSTALL_INVALID_PACKAGE                                                  Win32Error = 15602
	ERROR_INSTALL_RESOLVE_DEPENDENCY_FAILED                                        Win32Error = 15603
	ERROR_INSTALL_OUT_OF_DISK_SPACE                                                Win32Error = 15604
	ERROR_INSTALL_NETWORK_FAILURE                                                  Win32Error = 15605
	ERROR_INSTALL_REGISTRATION_FAILURE                                             Win32Error = 15606
	ERROR_INSTALL_DEREGISTRATION_FAILURE                                           Win32Error = 15607
	ERROR_INSTALL_CANCEL                                                           Win32Error = 15608
	ERROR_INSTALL_FAILED                                                           Win32Error = 15609
	ERROR_REMOVE_FAILED                                                            Win32Error = 15610
	ERROR_PACKAGE_ALREADY_EXISTS                                                   Win32Error = 15611
	ERROR_NEEDS_REMEDIATION                                                        Win32Error = 15612
	ERROR_INSTALL_PREREQUISITE_FAILED                                              Win32Error = 15613
	ERROR_PACKAGE_REPOSITORY_CORRUPTED                                             Win32Error = 15614
	ERROR_INSTALL_POLICY_FAILURE                                                   Win32Error = 15615
	ERROR_PACKAGE_UPDATING                                                         Win32Error = 15616
	ERROR_DEPLOYMENT_BLOCKED_BY_POLICY                                             Win32Error = 15617
	ERROR_PACKAGES_IN_USE                                                          Win32Error = 15618
	ERROR_RECOVERY_FILE_CORRUPT                                                    Win32Error = 15619
	ERROR_INVALID_STAGED_SIGNATURE                                                 Win32Error = 15620
	ERROR_DELETING_EXISTING_APPLICATIONDATA_STORE_FAILED                           Win32Error = 15621
	ERROR_INSTALL_PACKAGE_DOWNGRADE                                                Win32Error = 15622
	ERROR_SYSTEM_NEEDS_REMEDIATION                                                 Win32Error = 15623
	ERROR_APPX_INTEGRITY_FAILURE_CLR_NGEN                                          Win32Error = 15624
	ERROR_RESILIENCY_FILE_CORRUPT                                                  Win32Error = 15625
	ERROR_INSTALL_FIREWALL_SERVICE_NOT_RUNNING                                     Win32Error = 15626
	ERROR_PACKAGE_MOVE_FAILED                                                      Win32Error = 15627
	ERROR_INSTALL_VOLUME_NOT_EMPTY                                                 Win32Error = 15628
	ERROR_INSTALL_VOLUME_OFFLINE                                                   Win32Error = 15629
	ERROR_INSTALL_VOLUME_CORRUPT                                                   Win32Error = 15630
	ERROR_NEEDS_REGISTRATION                                                       Win32Error = 15631
	ERROR_INSTALL_WRONG_PROCESSOR_ARCHITECTURE                                     Win32Error = 15632
	ERROR_DEV_SIDELOAD_LIMIT_EXCEEDED                                              Win32Error = 15633
	ERROR_INSTALL_OPTIONAL_PACKAGE_REQUIRES_MAIN_PACKAGE                           Win32Error = 15634
	ERROR_PACKAGE_NOT_SUPPORTED_ON_FILESYSTEM                                      Win32Error = 15635
	ERROR_PACKAGE_MOVE_BLOCKED_BY_STREAMING                                        Win32Error = 15636
	ERROR_INSTALL_OPTIONAL_PACKAGE_APPLICATIONID_NOT_UNIQUE                        Win32Error = 15637
	ERROR_PACKAGE_STAGING_ONHOLD                                                   Win32Error = 15638
	ERROR_INSTALL_INVALID_RELATED_SET_UPDATE                                       Win32Error = 15639
	ERROR_INSTALL_OPTIONAL_PACKAGE_REQUIRES_MAIN_PACKAGE_FULLTRUST_CAPABILITY      Win32Error = 15640
	ERROR_DEPLOYMENT_BLOCKED_BY_USER_LOG_OFF                                       Win32Error = 15641
	ERROR_PROVISION_OPTIONAL_PACKAGE_REQUIRES_MAIN_PACKAGE_PROVISIONED             Win32Error = 15642
	ERROR_PACKAGES_REPUTATION_CHECK_FAILED                                         Win32Error = 15643
	ERROR_PACKAGES_REPUTATION_CHECK_TIMEDOUT                                       Win32Error = 15644
	ERROR_DEPLOYMENT_OPTION_NOT_SUPPORTED                                          Win32Error = 15645
	ERROR_APPINSTALLER_ACTIVATION_BLOCKED                                          Win32Error = 15646
	ERROR_REGISTRATION_FROM_REMOTE_DRIVE_NOT_SUPPORTED                             Win32Error = 15647
	ERROR_APPX_RAW_DATA_WRITE_FAILED                                               Win32Error = 15648
	ERROR_DEPLOYMENT_BLOCKED_BY_VOLUME_POLICY_PACKAGE                              Win32Error = 15649
	ERROR_DEPLOYMENT_BLOCKED_BY_VOLUME_POLICY_MACHINE                              Win32Error = 15650
	ERROR_DEPLOYMENT_BLOCKED_BY_PROFILE_POLICY                                     Win32Error = 15651
	ERROR_DEPLOYMENT_FAILED_CONFLICTING_MUTABLE_PACKAGE_DIRECTORY                  Win32Error = 15652
	ERROR_SINGLETON_RESOURCE_INSTALLED_IN_ACTIVE_USER                              Win32Error = 15653
	ERROR_DIFFERENT_VERSION_OF_PACKAGED_SERVICE_INSTALLED                          Win32Error = 15654
	ERROR_SERVICE_EXISTS_AS_NON_PACKAGED_SERVICE                                   Win32Error = 15655
	ERROR_PACKAGED_SERVICE_REQUIRES_ADMIN_PRIVILEGES                               Win32Error = 15656
	ERROR_REDIRECTION_TO_DEFAULT_ACCOUNT_NOT_ALLOWED                               Win32Error = 15657
	ERROR_PACKAGE_LACKS_CAPABILITY_TO_DEPLOY_ON_HOST                               Win32Error = 15658
	ERROR_UNSIGNED_PACKAGE_INVALID_CONTENT                                         Win32Error = 15659
	ERROR_UNSIGNED_PACKAGE_INVALID_PUBLISHER_NAMESPACE                             Win32Error = 15660
	ERROR_SIGNED_PACKAGE_INVALID_PUBLISHER_NAMESPACE                               Win32Error = 15661
	ERROR_PACKAGE_EXTERNAL_LOCATION_NOT_ALLOWED                                    Win32Error = 15662
	ERROR_INSTALL_FULLTRUST_HOSTRUNTIME_REQUIRES_MAIN_PACKAGE_FULLTRUST_CAPABILITY Win32Error = 15663
	ERROR_PACKAGE_LACKS_CAPABILITY_FOR_MANDATORY_STARTUPTASKS                      Win32Error = 15664
	ERROR_INSTALL_RESOLVE_HOSTRUNTIME_DEPENDENCY_FAILED                            Win32Error = 15665
	ERROR_MACHINE_SCOPE_NOT_ALLOWED                                                Win32Error = 15666
	ERROR_CLASSIC_COMPAT_MODE_NOT_ALLOWED                                          Win32Error = 15667
	ERROR_STAGEFROMUPDATEAGENT_PACKAGE_NOT_APPLICABLE                              Win32Error = 15668
	ERROR_PACKAGE_NOT_REGISTERED_FOR_USER                                          Win32Error = 15669
	ERROR_PACKAGE_NAME_MISMATCH                                                    Win32Error = 15670
	ERROR_APPINSTALLER_URI_IN_USE                                                  Win32Error = 15671
	ERROR_APPINSTALLER_IS_MANAGED_BY_SYSTEM                                        Win32Error = 15672
	ERROR_SERVICE_BLOCKED_BY_SYSPREP_IN_PROGRESS                                   Win32Error = 15673
	ERROR_UNSUPPORTED_ARM32_PACKAGE_REQUIRES_REMEDIAITON                           Win32Error = 15674
	ERROR_UUP_PRODUCT_NOT_APPLICABLE                                               Win32Error = 15675
	ERROR_BLOCKED_BY_PENDING_PACKAGE_REMOVAL                                       Win32Error = 15676
	APPMODEL_ERROR_NO_PACKAGE                                                      Win32Error = 15700
	APPMODEL_ERROR_PACKAGE_RUNTIME_CORRUPT                                         Win32Error = 15701
	APPMODEL_ERROR_PACKAGE_IDENTITY_CORRUPT                                        Win32Error = 15702
	APPMODEL_ERROR_NO_APPLICATION                                                  Win32Error = 15703
	APPMODEL_ERROR_DYNAMIC_PROPERTY_READ_FAILED                                    Win32Error = 15704
	APPMODEL_ERROR_DYNAMIC_PROPERTY_INVALID                                        Win32Error = 15705
	APPMODEL_ERROR_PACKAGE_NOT_AVAILABLE                                           Win32Error = 15706
	APPMODEL_ERROR_NO_MUTABLE_DIRECTORY                                            Win32Error = 15707
	ERROR_STATE_LOAD_STORE_FAILED                                                  Win32Error = 15800
	ERROR_STATE_GET_VERSION_FAILED                                                 Win32Error = 15801
	ERROR_STATE_SET_VERSION_FAILED                                                 Win32Error = 15802
	ERROR_STATE_STRUCTURED_RESET_FAILED                                            Win32Error = 15803
	ERROR_STATE_OPEN_CONTAINER_FAILED                                              Win32Error = 15804
	ERROR_STATE_CREATE_CONTAINER_FAILED                                            Win32Error = 15805
	ERROR_STATE_DELETE_CONTAINER_FAILED                                            Win32Error = 15806
	ERROR_STATE_READ_SETTING_FAILED                                                Win32Error = 15807
	ERROR_STATE_WRITE_SETTING_FAILED                                               Win32Error = 15808
	ERROR_STATE_DELETE_SETTING_FAILED                                              Win32Error = 15809
	ERROR_STATE_QUERY_SETTING_FAILED                                               Win32Error = 15810
	ERROR_STATE_READ_COMPOSITE_SETTING_FAILED                                      Win32Error = 15811
	ERROR_STATE_WRITE_COMPOSITE_SETTING_FAILED                                     Win32Error = 15812
	ERROR_STATE_ENUMERATE_CONTAINER_FAILED                                         Win32Error = 15813
	ERROR_STATE_ENUMERATE_SETTINGS_FAILED                                          Win32Error = 15814
	ERROR_STATE_COMPOSITE_SETTING_VALUE_SIZE_LIMIT_EXCEEDED                        Win32Error = 15815
	ERROR_STATE_SETTING_VALUE_SIZE_LIMIT_EXCEEDED                                  Win32Error = 15816
	ERROR_STATE_SETTING_NAME_SIZE_LIMIT_EXCEEDED                                   Win32Error = 15817
	ERROR_STATE_CONTAINER_NAME_SIZE_LIMIT_EXCEEDED                                 Win32Error = 15818
	ERROR_API_UNAVAILABLE                                                          Win32Error = 15841
	STORE_ERROR_UNLICENSED                                                         Win32Error = 15861
	STORE_ERROR_UNLICENSED_USER                                                    Win32Error = 15862
	STORE_ERROR_PENDING_COM_TRANSACTION                                            Win32Error = 15863
	STORE_ERROR_LICENSE_REVOKED                                                    Win32Error = 15864
)

// Further names of codes above, and the bases of the DNS and Windows Sockets
// ranges (winerror.h).
const (
	DNS_ERROR_RCODE_NO_ERROR      Win32Error = 0
	DS_S_SUCCESS                  Win32Error = 0
	NOERROR                       Win32Error = 0
	NO_ERROR                      Win32Error = 0
	DNS_ERROR_INVALID_DATA        Win32Error = 13
	DNS_ERROR_NO_MEMORY           Win32Error = 14
	DNS_ERROR_INVALID_NAME        Win32Error = 123
	DNS_ERROR_MASK                Win32Error = 9000
	DNS_ERROR_RESPONSE_CODES_BASE Win32Error = 9000
	DNS_ERROR_RCODE_LAST          Win32Error = 9018
	DNS_ERROR_DNSSEC_BASE         Win32Error = 9100
	DNS_ERROR_PACKET_FMT_BASE     Win32Error = 9500
	DNS_STATUS_PACKET_UNSECURE    Win32Error = 9505
	DNS_ERROR_GENERAL_API_BASE    Win32Error = 9550
	DNS_ERROR_ZONE_BASE           Win32Error = 9600
	DNS_ERROR_DATAFILE_BASE       Win32Error = 9650
	DNS_ERROR_DATABASE_BASE       Win32Error = 9700
	DNS_ERROR_OPERATION_BASE      Win32Error = 9750
	DNS_ERROR_SECURE_BASE         Win32Error = 9800
	DNS_ERROR_SETUP_BASE          Win32Error = 9850
	DNS_ERROR_DP_BASE             Win32Error = 9900
	WSABASEERR                    Win32Error = 10000
)

// HRESULT values that stand for an NTSTATUS as its Win32 error code, or that
// are used as an NTSTATUS (winerror.h). They have no Name and no Message.
const (
	STG_S_POWER_CYCLE_REQUIRED                                        Win32Error = 0x00030207
	ERROR_FLT_IO_COMPLETE                                             Win32Error = 0x001F0001
	ERROR_MONITOR_NO_DESCRIPTOR                                       Win32Error = 0x00261001
	ERROR_MONITOR_UNKNOWN_DESCRIPTOR_FORMAT                           Win32Error = 0x00261002
	ERROR_GRAPHICS_MODE_NOT_PINNED                                    Win32Error = 0x00262307
	ERROR_GRAPHICS_NO_PREFERRED_MODE                                  Win32Error = 0x0026231E
	ERROR_GRAPHICS_DATASET_IS_EMPTY                                   Win32Error = 0x0026234B
	ERROR_GRAPHICS_NO_MORE_ELEMENTS_IN_DATASET                        Win32Error = 0x0026234C
	ERROR_GRAPHICS_PATH_CONTENT_GEOMETRY_TRANSFORMATION_NOT_PINNED    Win32Error = 0x00262351
	ERROR_NDIS_INDICATION_REQUIRED                                    Win32Error = 0x00340001
	ERROR_HV_PENDING_PAGE_REQUESTS                                    Win32Error = 0x00350059
	ERROR_GRAPHICS_PARTIAL_DATA_POPULATED                             Win32Error = 0x4026200A
	ERROR_GRAPHICS_SKIP_ALLOCATION_PREPARATION                        Win32Error = 0x40262201
	ERROR_GRAPHICS_UNKNOWN_CHILD_STATUS                               Win32Error = 0x4026242F
	ERROR_GRAPHICS_LEADLINK_START_DEFERRED                            Win32Error = 0x40262437
	ERROR_GRAPHICS_POLLING_TOO_FREQUENTLY                             Win32Error = 0x40262439
	ERROR_GRAPHICS_START_DEFERRED                                     Win32Error = 0x4026243A
	ERROR_GRAPHICS_DEPENDABLE_CHILD_STATUS                            Win32Error = 0x4026243C
	TPM_E_PCP_UNSUPPORTED_PSS_SALT                                    Win32Error = 0x40290423
	STG_E_FIRMWARE_SLOT_INVALID                                       Win32Error = 0x80030208
	STG_E_FIRMWARE_IMAGE_INVALID                                      Win32Error = 0x80030209
	STG_E_DEVICE_UNRESPONSIVE                                         Win32Error = 0x8003020A
	STG_E_STATUS_COPY_PROTECTION_FAILURE                              Win32Error = 0x80030305
	STG_E_CSS_AUTHENTICATION_FAILURE                                  Win32Error = 0x80030306
	STG_E_CSS_KEY_NOT_PRESENT                                         Win32Error = 0x80030307
	STG_E_CSS_KEY_NOT_ESTABLISHED                                     Win32Error = 0x80030308
	STG_E_CSS_SCRAMBLED_SECTOR                                        Win32Error = 0x80030309
	STG_E_CSS_REGION_MISMATCH                                         Win32Error = 0x8003030A
	STG_E_RESETS_EXHAUSTED                                            Win32Error = 0x8003030B
	NTE_BAD_KEY                                                       Win32Error = 0x80090003
	NTE_BAD_DATA                                                      Win32Error = 0x80090005
	NTE_BAD_SIGNATURE                                                 Win32Error = 0x80090006
	NTE_NO_KEY                                                        Win32Error = 0x8009000D
	NTE_BAD_KEYSET                                                    Win32Error = 0x80090016
	NTE_SILENT_CONTEXT                                                Win32Error = 0x80090022
	NTE_HMAC_NOT_SUPPORTED                                            Win32Error = 0x8009002F
	NTE_DEVICE_NOT_FOUND                                              Win32Error = 0x80090035
	SEC_E_INSUFFICIENT_MEMORY                                         Win32Error = 0x80090300
	SEC_E_INVALID_HANDLE                                              Win32Error = 0x80090301
	SEC_E_UNSUPPORTED_FUNCTION                                        Win32Error = 0x80090302
	SEC_E_TARGET_UNKNOWN                                              Win32Error = 0x80090303
	SEC_E_INTERNAL_ERROR                                              Win32Error = 0x80090304
	SEC_E_SECPKG_NOT_FOUND                                            Win32Error = 0x80090305
	SEC_E_NOT_OWNER                                                   Win32Error = 0x80090306
	SEC_E_CANNOT_INSTALL                                              Win32Error = 0x80090307
	SEC_E_INVALID_TOKEN                                               Win32Error = 0x80090308
	SEC_E_CANNOT_PACK                                                 Win32Error = 0x80090309
	SEC_E_QOP_NOT_SUPPORTED                                           Win32Error = 0x8009030A
	SEC_E_NO_IMPERSONATION                                            Win32Error = 0x8009030B
	SEC_E_LOGON_DENIED                                                Win32Error = 0x8009030C
	SEC_E_UNKNOWN_CREDENTIALS                                         Win32Error = 0x8009030D
	SEC_E_NO_CREDENTIALS                                              Win32Error = 0x8009030E
	SEC_E_MESSAGE_ALTERED                                             Win32Error = 0x8009030F
	SEC_E_OUT_OF_SEQUENCE                                             Win32Error = 0x80090310
	SEC_E_NO_AUTHENTICATING_AUTHORITY                                 Win32Error = 0x80090311
	SEC_E_BAD_PKGID                                                   Win32Error = 0x80090316
	SEC_E_CONTEXT_EXPIRED                                             Win32Error = 0x80090317
	SEC_E_INCOMPLETE_MESSAGE                                          Win32Error = 0x80090318
	SEC_E_INCOMPLETE_CREDENTIALS                                      Win32Error = 0x80090320
	SEC_E_BUFFER_TOO_SMALL                                            Win32Error = 0x80090321
	SEC_E_WRONG_PRINCIPAL                                             Win32Error = 0x80090322
	SEC_E_UNTRUSTED_ROOT                                              Win32Error = 0x80090325
	SEC_E_ILLEGAL_MESSAGE                                             Win32Error = 0x80090326
	SEC_E_CERT_UNKNOWN                                                Win32Error = 0x80090327
	SEC_E_CERT_EXPIRED                                                Win32Error = 0x80090328
	SEC_E_ENCRYPT_FAILURE                                             Win32Error = 0x80090329
	SEC_E_DECRYPT_FAILURE                                             Win32Error = 0x80090330
	SEC_E_ALGORITHM_MISMATCH                                          Win32Error = 0x80090331
	SEC_E_UNFINISHED_CONTEXT_DELETED                                  Win32Error = 0x80090333
	SEC_E_NO_TGT_REPLY                                                Win32Error = 0x80090334
	SEC_E_NO_IP_ADDRESSES                                             Win32Error = 0x80090335
	SEC_E_WRONG_CREDENTIAL_HANDLE                                     Win32Error = 0x80090336
	SEC_E_CRYPTO_SYSTEM_INVALID                                       Win32Error = 0x80090337
	SEC_E_MAX_REFERRALS_EXCEEDED                                      Win32Error = 0x80090338
	SEC_E_MUST_BE_KDC                                                 Win32Error = 0x80090339
	SEC_E_STRONG_CRYPTO_NOT_SUPPORTED                                 Win32Error = 0x8009033A
	SEC_E_TOO_MANY_PRINCIPALS                                         Win32Error = 0x8009033B
	SEC_E_NO_PA_DATA                                                  Win32Error = 0x8009033C
	SEC_E_PKINIT_NAME_MISMATCH                                        Win32Error = 0x8009033D
	SEC_E_SMARTCARD_LOGON_REQUIRED                                    Win32Error = 0x8009033E
	SEC_E_SHUTDOWN_IN_PROGRESS                                        Win32Error = 0x8009033F
	SEC_E_KDC_INVALID_REQUEST                                         Win32Error = 0x80090340
	SEC_E_KDC_UNABLE_TO_REFER                                         Win32Error = 0x80090341
	SEC_E_KDC_UNKNOWN_ETYPE                                           Win32Error = 0x80090342
	SEC_E_UNSUPPORTED_PREAUTH                                         Win32Error = 0x80090343
	SEC_E_BAD_BINDINGS                                                Win32Error = 0x80090346
	SEC_E_MULTIPLE_ACCOUNTS                                           Win32Error = 0x80090347
	SEC_E_NO_KERB_KEY                                                 Win32Error = 0x80090348
	SEC_E_CERT_WRONG_USAGE                                            Win32Error = 0x80090349
	SEC_E_SMARTCARD_CERT_REVOKED                                      Win32Error = 0x80090351
	SEC_E_ISSUING_CA_UNTRUSTED                                        Win32Error = 0x80090352
	SEC_E_REVOCATION_OFFLINE_C                                        Win32Error = 0x80090353
	SEC_E_PKINIT_CLIENT_FAILURE                                       Win32Error = 0x80090354
	SEC_E_SMARTCARD_CERT_EXPIRED                                      Win32Error = 0x80090355
	SEC_E_NO_S4U_PROT_SUPPORT                                         Win32Error = 0x80090356
	SEC_E_CROSSREALM_DELEGATION_FAILURE                               Win32Error = 0x80090357
	SEC_E_REVOCATION_OFFLINE_KDC                                      Win32Error = 0x80090358
	SEC_E_ISSUING_CA_UNTRUSTED_KDC                                    Win32Error = 0x80090359
	SEC_E_KDC_CERT_EXPIRED                                            Win32Error = 0x8009035A
	SEC_E_KDC_CERT_REVOKED                                            Win32Error = 0x8009035B
	SEC_E_INVALID_PARAMETER                                           Win32Error = 0x8009035D
	SEC_E_DELEGATION_POLICY                                           Win32Error = 0x8009035E
	SEC_E_POLICY_NLTM_ONLY                                            Win32Error = 0x8009035F
	SEC_E_NO_CONTEXT                                                  Win32Error = 0x80090361
	SEC_E_PKU2U_CERT_FAILURE                                          Win32Error = 0x80090362
	SEC_E_MUTUAL_AUTH_FAILED                                          Win32Error = 0x80090363
	SEC_E_APPLICATION_PROTOCOL_MISMATCH                               Win32Error = 0x80090367
	CRYPT_E_REVOKED                                                   Win32Error = 0x80092010
	CRYPT_E_NO_REVOCATION_CHECK                                       Win32Error = 0x80092012
	CRYPT_E_REVOCATION_OFFLINE                                        Win32Error = 0x80092013
	TRUST_E_CERT_SIGNATURE                                            Win32Error = 0x80096004
	ERROR_CRED_REQUIRES_CONFIRMATION                                  Win32Error = 0x80097019
	CERT_E_EXPIRED                                                    Win32Error = 0x800B0101
	CERT_E_REVOKED                                                    Win32Error = 0x800B010C
	CERT_E_WRONG_USAGE                                                Win32Error = 0x800B0110
	SCARD_E_NO_SMARTCARD                                              Win32Error = 0x8010000C
	SCARD_E_NO_SUCH_CERTIFICATE                                       Win32Error = 0x8010002C
	SCARD_E_COMM_DATA_LOST                                            Win32Error = 0x8010002F
	SCARD_W_WRONG_CHV                                                 Win32Error = 0x8010006B
	SCARD_W_CHV_BLOCKED                                               Win32Error = 0x8010006C
	SCARD_W_CARD_NOT_AUTHENTICATED                                    Win32Error = 0x8010006F
	ERROR_FLT_NO_HANDLER_DEFINED                                      Win32Error = 0x801F0001
	ERROR_FLT_CONTEXT_ALREADY_DEFINED                                 Win32Error = 0x801F0002
	ERROR_FLT_INVALID_ASYNCHRONOUS_REQUEST                            Win32Error = 0x801F0003
	ERROR_FLT_DISALLOW_FAST_IO                                        Win32Error = 0x801F0004
	ERROR_FLT_INVALID_NAME_REQUEST                                    Win32Error = 0x801F0005
	ERROR_FLT_NOT_SAFE_TO_POST_OPERATION                              Win32Error = 0x801F0006
	ERROR_FLT_NOT_INITIALIZED                                         Win32Error = 0x801F0007
	ERROR_FLT_FILTER_NOT_READY                                        Win32Error = 0x801F0008
	ERROR_FLT_POST_OPERATION_CLEANUP                                  Win32Error = 0x801F0009
	ERROR_FLT_INTERNAL_ERROR                                          Win32Error = 0x801F000A
	ERROR_FLT_DELETING_OBJECT                                         Win32Error = 0x801F000B
	ERROR_FLT_MUST_BE_NONPAGED_POOL                                   Win32Error = 0x801F000C
	ERROR_FLT_DUPLICATE_ENTRY                                         Win32Error = 0x801F000D
	ERROR_FLT_CBDQ_DISABLED                                           Win32Error = 0x801F000E
	ERROR_FLT_DO_NOT_ATTACH                                           Win32Error = 0x801F000F
	ERROR_FLT_DO_NOT_DETACH                                           Win32Error = 0x801F0010
	ERROR_FLT_INSTANCE_ALTITUDE_COLLISION                             Win32Error = 0x801F0011
	ERROR_FLT_INSTANCE_NAME_COLLISION                                 Win32Error = 0x801F0012
	ERROR_FLT_FILTER_NOT_FOUND                                        Win32Error = 0x801F0013
	ERROR_FLT_VOLUME_NOT_FOUND                                        Win32Error = 0x801F0014
	ERROR_FLT_INSTANCE_NOT_FOUND                                      Win32Error = 0x801F0015
	ERROR_FLT_CONTEXT_ALLOCATION_NOT_FOUND                            Win32Error = 0x801F0016
	ERROR_FLT_INVALID_CONTEXT_REGISTRATION                            Win32Error = 0x801F0017
	ERROR_FLT_NAME_CACHE_MISS                                         Win32Error = 0x801F0018
	ERROR_FLT_NO_DEVICE_OBJECT                                        Win32Error = 0x801F0019
	ERROR_FLT_VOLUME_ALREADY_MOUNTED                                  Win32Error = 0x801F001A
	ERROR_FLT_ALREADY_ENLISTED                                        Win32Error = 0x801F001B
	ERROR_FLT_CONTEXT_ALREADY_LINKED                                  Win32Error = 0x801F001C
	ERROR_FLT_NO_WAITER_FOR_REPLY                                     Win32Error = 0x801F0020
	ERROR_FLT_REGISTRATION_BUSY                                       Win32Error = 0x801F0023
	ERROR_FLT_WCOS_NOT_SUPPORTED                                      Win32Error = 0x801F0024
	ERROR_HUNG_DISPLAY_DRIVER_THREAD                                  Win32Error = 0x80260001
	TPM_E_ERROR_MASK                                                  Win32Error = 0x80280000
	TPM_E_AUTHFAIL                                                    Win32Error = 0x80280001
	TPM_E_BADINDEX                                                    Win32Error = 0x80280002
	TPM_E_BAD_PARAMETER                                               Win32Error = 0x80280003
	TPM_E_AUDITFAILURE                                                Win32Error = 0x80280004
	TPM_E_CLEAR_DISABLED                                              Win32Error = 0x80280005
	TPM_E_DEACTIVATED                                                 Win32Error = 0x80280006
	TPM_E_DISABLED                                                    Win32Error = 0x80280007
	TPM_E_DISABLED_CMD                                                Win32Error = 0x80280008
	TPM_E_FAIL                                                        Win32Error = 0x80280009
	TPM_E_BAD_ORDINAL                                                 Win32Error = 0x8028000A
	TPM_E_INSTALL_DISABLED                                            Win32Error = 0x8028000B
	TPM_E_INVALID_KEYHANDLE                                           Win32Error = 0x8028000C
	TPM_E_KEYNOTFOUND                                                 Win32Error = 0x8028000D
	TPM_E_INAPPROPRIATE_ENC                                           Win32Error = 0x8028000E
	TPM_E_MIGRATEFAIL                                                 Win32Error = 0x8028000F
	TPM_E_INVALID_PCR_INFO                                            Win32Error = 0x80280010
	TPM_E_NOSPACE                                                     Win32Error = 0x80280011
	TPM_E_NOSRK                                                       Win32Error = 0x80280012
	TPM_E_NOTSEALED_BLOB                                              Win32Error = 0x80280013
	TPM_E_OWNER_SET                                                   Win32Error = 0x80280014
	TPM_E_RESOURCES                                                   Win32Error = 0x80280015
	TPM_E_SHORTRANDOM                                                 Win32Error = 0x80280016
	TPM_E_SIZE                                                        Win32Error = 0x80280017
	TPM_E_WRONGPCRVAL                                                 Win32Error = 0x80280018
	TPM_E_BAD_PARAM_SIZE                                              Win32Error = 0x80280019
	TPM_E_SHA_THREAD                                                  Win32Error = 0x8028001A
	TPM_E_SHA_ERROR                                                   Win32Error = 0x8028001B
	TPM_E_FAILEDSELFTEST                                              Win32Error = 0x8028001C
	TPM_E_AUTH2FAIL                                                   Win32Error = 0x8028001D
	TPM_E_BADTAG                                                      Win32Error = 0x8028001E
	TPM_E_IOERROR                                                     Win32Error = 0x8028001F
	TPM_E_ENCRYPT_ERROR                                               Win32Error = 0x80280020
	TPM_E_DECRYPT_ERROR                                               Win32Error = 0x80280021
	TPM_E_INVALID_AUTHHANDLE                                          Win32Error = 0x80280022
	TPM_E_NO_ENDORSEMENT                                              Win32Error = 0x80280023
	TPM_E_INVALID_KEYUSAGE                                            Win32Error = 0x80280024
	TPM_E_WRONG_ENTITYTYPE                                            Win32Error = 0x80280025
	TPM_E_INVALID_POSTINIT                                            Win32Error = 0x80280026
	TPM_E_INAPPROPRIATE_SIG                                           Win32Error = 0x80280027
	TPM_E_BAD_KEY_PROPERTY                                            Win32Error = 0x80280028
	TPM_E_BAD_MIGRATION                                               Win32Error = 0x80280029
	TPM_E_BAD_SCHEME                                                  Win32Error = 0x8028002A
	TPM_E_BAD_DATASIZE                                                Win32Error = 0x8028002B
	TPM_E_BAD_MODE                                                    Win32Error = 0x8028002C
	TPM_E_BAD_PRESENCE                                                Win32Error = 0x8028002D
	TPM_E_BAD_VERSION                                                 Win32Error = 0x8028002E
	TPM_E_NO_WRAP_TRANSPORT                                           Win32Error = 0x8028002F
	TPM_E_AUDITFAIL_UNSUCCESSFUL                                      Win32Error = 0x80280030
	TPM_E_AUDITFAIL_SUCCESSFUL                                        Win32Error = 0x80280031
	TPM_E_NOTRESETABLE                                                Win32Error = 0x80280032
	TPM_E_NOTLOCAL                                                    Win32Error = 0x80280033
	TPM_E_BAD_TYPE                                                    Win32Error = 0x80280034
	TPM_E_INVALID_RESOURCE                                            Win32Error = 0x80280035
	TPM_E_NOTFIPS                                                     Win32Error = 0x80280036
	TPM_E_INVALID_FAMILY                                              Win32Error = 0x80280037
	TPM_E_NO_NV_PERMISSION                                            Win32Error = 0x80280038
	TPM_E_REQUIRES_SIGN                                               Win32Error = 0x80280039
	TPM_E_KEY_NOTSUPPORTED                                            Win32Error = 0x8028003A
	TPM_E_AUTH_CONFLICT                                               Win32Error = 0x8028003B
	TPM_E_AREA_LOCKED                                                 Win32Error = 0x8028003C
	TPM_E_BAD_LOCALITY                                                Win32Error = 0x8028003D
	TPM_E_READ_ONLY                                                   Win32Error = 0x8028003E
	TPM_E_PER_NOWRITE                                                 Win32Error = 0x8028003F
	TPM_E_FAMILYCOUNT                                                 Win32Error = 0x80280040
	TPM_E_WRITE_LOCKED                                                Win32Error = 0x80280041
	TPM_E_BAD_ATTRIBUTES                                              Win32Error = 0x80280042
	TPM_E_INVALID_STRUCTURE                                           Win32Error = 0x80280043
	TPM_E_KEY_OWNER_CONTROL                                           Win32Error = 0x80280044
	TPM_E_BAD_COUNTER                                                 Win32Error = 0x80280045
	TPM_E_NOT_FULLWRITE                                               Win32Error = 0x80280046
	TPM_E_CONTEXT_GAP                                                 Win32Error = 0x80280047
	TPM_E_MAXNVWRITES                                                 Win32Error = 0x80280048
	TPM_E_NOOPERATOR                                                  Win32Error = 0x80280049
	TPM_E_RESOURCEMISSING                                             Win32Error = 0x8028004A
	TPM_E_DELEGATE_LOCK                                               Win32Error = 0x8028004B
	TPM_E_DELEGATE_FAMILY                                             Win32Error = 0x8028004C
	TPM_E_DELEGATE_ADMIN                                              Win32Error = 0x8028004D
	TPM_E_TRANSPORT_NOTEXCLUSIVE                                      Win32Error = 0x8028004E
	TPM_E_OWNER_CONTROL                                               Win32Error = 0x8028004F
	TPM_E_DAA_RESOURCES                                               Win32Error = 0x80280050
	TPM_E_DAA_INPUT_DATA0                                             Win32Error = 0x80280051
	TPM_E_DAA_INPUT_DATA1                                             Win32Error = 0x80280052
	TPM_E_DAA_ISSUER_SETTINGS                                         Win32Error = 0x80280053
	TPM_E_DAA_TPM_SETTINGS                                            Win32Error = 0x80280054
	TPM_E_DAA_STAGE                                                   Win32Error = 0x80280055
	TPM_E_DAA_ISSUER_VALIDITY                                         Win32Error = 0x80280056
	TPM_E_DAA_WRONG_W                                                 Win32Error = 0x80280057
	TPM_E_BAD_HANDLE                                                  Win32Error = 0x80280058
	TPM_E_BAD_DELEGATE                                                Win32Error = 0x80280059
	TPM_E_BADCONTEXT                                                  Win32Error = 0x8028005A
	TPM_E_TOOMANYCONTEXTS                                             Win32Error = 0x8028005B
	TPM_E_MA_TICKET_SIGNATURE                                         Win32Error = 0x8028005C
	TPM_E_MA_DESTINATION                                              Win32Error = 0x8028005D
	TPM_E_MA_SOURCE                                                   Win32Error = 0x8028005E
	TPM_E_MA_AUTHORITY                                                Win32Error = 0x8028005F
	TPM_E_PERMANENTEK                                                 Win32Error = 0x80280061
	TPM_E_BAD_SIGNATURE                                               Win32Error = 0x80280062
	TPM_E_NOCONTEXTSPACE                                              Win32Error = 0x80280063
	TPM_20_E_ASYMMETRIC                                               Win32Error = 0x80280081
	TPM_20_E_ATTRIBUTES                                               Win32Error = 0x80280082
	TPM_20_E_HASH                                                     Win32Error = 0x80280083
	TPM_20_E_VALUE                                                    Win32Error = 0x80280084
	TPM_20_E_HIERARCHY                                                Win32Error = 0x80280085
	TPM_20_E_KEY_SIZE                                                 Win32Error = 0x80280087
	TPM_20_E_MGF                                                      Win32Error = 0x80280088
	TPM_20_E_MODE                                                     Win32Error = 0x80280089
	TPM_20_E_TYPE                                                     Win32Error = 0x8028008A
	TPM_20_E_HANDLE                                                   Win32Error = 0x8028008B
	TPM_20_E_KDF                                                      Win32Error = 0x8028008C
	TPM_20_E_RANGE                                                    Win32Error = 0x8028008D
	TPM_20_E_AUTH_FAIL                                                Win32Error = 0x8028008E
	TPM_20_E_NONCE                                                    Win32Error = 0x8028008F
	TPM_20_E_PP                                                       Win32Error = 0x80280090
	TPM_20_E_SCHEME                                                   Win32Error = 0x80280092
	TPM_20_E_SIZE                                                     Win32Error = 0x80280095
	TPM_20_E_SYMMETRIC                                                Win32Error = 0x80280096
	TPM_20_E_TAG                                                      Win32Error = 0x80280097
	TPM_20_E_SELECTOR                                                 Win32Error = 0x80280098
	TPM_20_E_INSUFFICIENT                                             Win32Error = 0x8028009A
	TPM_20_E_SIGNATURE                                                Win32Error = 0x8028009B
	TPM_20_E_KEY                                                      Win32Error = 0x8028009C
	TPM_20_E_POLICY_FAIL                                              Win32Error = 0x8028009D
	TPM_20_E_INTEGRITY                                                Win32Error = 0x8028009F
	TPM_20_E_TICKET                                                   Win32Error = 0x802800A0
	TPM_20_E_RESERVED_BITS                                            Win32Error = 0x802800A1
	TPM_20_E_BAD_AUTH                                                 Win32Error = 0x802800A2
	TPM_20_E_EXPIRED                                                  Win32Error = 0x802800A3
	TPM_20_E_POLICY_CC                                                Win32Error = 0x802800A4
	TPM_20_E_BINDING                                                  Win32Error = 0x802800A5
	TPM_20_E_CURVE                                                    Win32Error = 0x802800A6
	TPM_20_E_ECC_POINT                                                Win32Error = 0x802800A7
	TPM_20_E_INITIALIZE                                               Win32Error = 0x80280100
	TPM_20_E_FAILURE                                                  Win32Error = 0x80280101
	TPM_20_E_SEQUENCE                                                 Win32Error = 0x80280103
	TPM_20_E_PRIVATE                                                  Win32Error = 0x8028010B
	TPM_20_E_HMAC                                                     Win32Error = 0x80280119
	TPM_20_E_DISABLED                                                 Win32Error = 0x80280120
	TPM_20_E_EXCLUSIVE                                                Win32Error = 0x80280121
	TPM_20_E_ECC_CURVE                                                Win32Error = 0x80280123
	TPM_20_E_AUTH_TYPE                                                Win32Error = 0x80280124
	TPM_20_E_AUTH_MISSING                                             Win32Error = 0x80280125
	TPM_20_E_POLICY                                                   Win32Error = 0x80280126
	TPM_20_E_PCR                                                      Win32Error = 0x80280127
	TPM_20_E_PCR_CHANGED                                              Win32Error = 0x80280128
	TPM_20_E_UPGRADE                                                  Win32Error = 0x8028012D
	TPM_20_E_TOO_MANY_CONTEXTS                                        Win32Error = 0x8028012E
	TPM_20_E_AUTH_UNAVAILABLE                                         Win32Error = 0x8028012F
	TPM_20_E_REBOOT                                                   Win32Error = 0x80280130
	TPM_20_E_UNBALANCED                                               Win32Error = 0x80280131
	TPM_20_E_COMMAND_SIZE                                             Win32Error = 0x80280142
	TPM_20_E_COMMAND_CODE                                             Win32Error = 0x80280143
	TPM_20_E_AUTHSIZE                                                 Win32Error = 0x80280144
	TPM_20_E_AUTH_CONTEXT                                             Win32Error = 0x80280145
	TPM_20_E_NV_RANGE                                                 Win32Error = 0x80280146
	TPM_20_E_NV_SIZE                                                  Win32Error = 0x80280147
	TPM_20_E_NV_LOCKED                                                Win32Error = 0x80280148
	TPM_20_E_NV_AUTHORIZATION                                         Win32Error = 0x80280149
	TPM_20_E_NV_UNINITIALIZED                                         Win32Error = 0x8028014A
	TPM_20_E_NV_SPACE                                                 Win32Error = 0x8028014B
	TPM_20_E_NV_DEFINED                                               Win32Error = 0x8028014C
	TPM_20_E_BAD_CONTEXT                                              Win32Error = 0x80280150
	TPM_20_E_CPHASH                                                   Win32Error = 0x80280151
	TPM_20_E_PARENT                                                   Win32Error = 0x80280152
	TPM_20_E_NEEDS_TEST                                               Win32Error = 0x80280153
	TPM_20_E_NO_RESULT                                                Win32Error = 0x80280154
	TPM_20_E_SENSITIVE                                                Win32Error = 0x80280155
	TPM_E_COMMAND_BLOCKED                                             Win32Error = 0x80280400
	TPM_E_INVALID_HANDLE                                              Win32Error = 0x80280401
	TPM_E_DUPLICATE_VHANDLE                                           Win32Error = 0x80280402
	TPM_E_EMBEDDED_COMMAND_BLOCKED                                    Win32Error = 0x80280403
	TPM_E_EMBEDDED_COMMAND_UNSUPPORTED                                Win32Error = 0x80280404
	TPM_E_RETRY                                                       Win32Error = 0x80280800
	TPM_E_NEEDS_SELFTEST                                              Win32Error = 0x80280801
	TPM_E_DOING_SELFTEST                                              Win32Error = 0x80280802
	TPM_E_DEFEND_LOCK_RUNNING                                         Win32Error = 0x80280803
	TBS_E_INSUFFICIENT_BUFFER                                         Win32Error = 0x80284005
	TBS_E_TOO_MANY_TBS_CONTEXTS                                       Win32Error = 0x80284009
	TBS_E_COMMAND_CANCELED                                            Win32Error = 0x8028400D
	TBS_E_TPM_NOT_FOUND                                               Win32Error = 0x8028400F
	TBS_E_ACCESS_DENIED                                               Win32Error = 0x80284012
	TBS_E_PPI_FUNCTION_UNSUPPORTED                                    Win32Error = 0x80284014
	TPM_E_PCP_ERROR_MASK                                              Win32Error = 0x80290400
	TPM_E_PCP_DEVICE_NOT_READY                                        Win32Error = 0x80290401
	TPM_E_PCP_INVALID_HANDLE                                          Win32Error = 0x80290402
	TPM_E_PCP_INVALID_PARAMETER                                       Win32Error = 0x80290403
	TPM_E_PCP_FLAG_NOT_SUPPORTED                                      Win32Error = 0x80290404
	TPM_E_PCP_NOT_SUPPORTED                                           Win32Error = 0x80290405
	TPM_E_PCP_BUFFER_TOO_SMALL                                        Win32Error = 0x80290406
	TPM_E_PCP_INTERNAL_ERROR                                          Win32Error = 0x80290407
	TPM_E_PCP_AUTHENTICATION_FAILED                                   Win32Error = 0x80290408
	TPM_E_PCP_AUTHENTICATION_IGNORED                                  Win32Error = 0x80290409
	TPM_E_PCP_POLICY_NOT_FOUND                                        Win32Error = 0x8029040A
	TPM_E_PCP_PROFILE_NOT_FOUND                                       Win32Error = 0x8029040B
	TPM_E_PCP_VALIDATION_FAILED                                       Win32Error = 0x8029040C
	TPM_E_PCP_WRONG_PARENT                                            Win32Error = 0x8029040E
	TPM_E_KEY_NOT_LOADED                                              Win32Error = 0x8029040F
	TPM_E_NO_KEY_CERTIFICATION                                        Win32Error = 0x80290410
	TPM_E_KEY_NOT_FINALIZED                                           Win32Error = 0x80290411
	TPM_E_ATTESTATION_CHALLENGE_NOT_SET                               Win32Error = 0x80290412
	TPM_E_NOT_PCR_BOUND                                               Win32Error = 0x80290413
	TPM_E_KEY_ALREADY_FINALIZED                                       Win32Error = 0x80290414
	TPM_E_KEY_USAGE_POLICY_NOT_SUPPORTED                              Win32Error = 0x80290415
	TPM_E_KEY_USAGE_POLICY_INVALID                                    Win32Error = 0x80290416
	TPM_E_SOFT_KEY_ERROR                                              Win32Error = 0x80290417
	TPM_E_KEY_NOT_AUTHENTICATED                                       Win32Error = 0x80290418
	TPM_E_PCP_KEY_NOT_AIK                                             Win32Error = 0x80290419
	TPM_E_KEY_NOT_SIGNING_KEY                                         Win32Error = 0x8029041A
	TPM_E_LOCKED_OUT                                                  Win32Error = 0x8029041B
	TPM_E_CLAIM_TYPE_NOT_SUPPORTED                                    Win32Error = 0x8029041C
	TPM_E_VERSION_NOT_SUPPORTED                                       Win32Error = 0x8029041D
	TPM_E_BUFFER_LENGTH_MISMATCH                                      Win32Error = 0x8029041E
	TPM_E_PCP_IFX_RSA_KEY_CREATION_BLOCKED                            Win32Error = 0x8029041F
	TPM_E_PCP_TICKET_MISSING                                          Win32Error = 0x80290420
	TPM_E_PCP_RAW_POLICY_NOT_SUPPORTED                                Win32Error = 0x80290421
	TPM_E_PCP_KEY_HANDLE_INVALIDATED                                  Win32Error = 0x80290422
	TPM_E_ZERO_EXHAUST_ENABLED                                        Win32Error = 0x80290500
	FVE_E_LOCKED_VOLUME                                               Win32Error = 0x80310000
	FVE_E_NOT_ENCRYPTED                                               Win32Error = 0x80310001
	FVE_E_ACTION_NOT_ALLOWED                                          Win32Error = 0x80310009
	FVE_E_BAD_INFORMATION                                             Win32Error = 0x80310010
	FVE_E_TOO_SMALL                                                   Win32Error = 0x80310011
	FVE_E_FAILED_WRONG_FS                                             Win32Error = 0x80310013
	FVE_E_BAD_PARTITION_SIZE                                          Win32Error = 0x80310014
	FVE_E_BAD_DATA                                                    Win32Error = 0x80310016
	FVE_E_VOLUME_NOT_BOUND                                            Win32Error = 0x80310017
	FVE_E_NOT_DATA_VOLUME                                             Win32Error = 0x80310019
	FVE_E_CONV_READ                                                   Win32Error = 0x8031001B
	FVE_E_CONV_WRITE                                                  Win32Error = 0x8031001C
	FVE_E_PROTECTION_DISABLED                                         Win32Error = 0x80310021
	FVE_E_OVERLAPPED_UPDATE                                           Win32Error = 0x80310024
	FVE_E_TPM_SRK_AUTH_NOT_ZERO                                       Win32Error = 0x80310025
	FVE_E_FAILED_SECTOR_SIZE                                          Win32Error = 0x80310026
	FVE_E_FAILED_AUTHENTICATION                                       Win32Error = 0x80310027
	FVE_E_NOT_OS_VOLUME                                               Win32Error = 0x80310028
	FVE_E_KEYFILE_NOT_FOUND                                           Win32Error = 0x8031003C
	FVE_E_KEYFILE_INVALID                                             Win32Error = 0x8031003D
	FVE_E_KEYFILE_NO_VMK                                              Win32Error = 0x8031003E
	FVE_E_TPM_DISABLED                                                Win32Error = 0x8031003F
	FVE_E_TPM_INVALID_PCR                                             Win32Error = 0x80310041
	FVE_E_TPM_NO_VMK                                                  Win32Error = 0x80310042
	FVE_E_PIN_INVALID                                                 Win32Error = 0x80310043
	FVE_E_AUTH_INVALID_APPLICATION                                    Win32Error = 0x80310044
	FVE_E_AUTH_INVALID_CONFIG                                         Win32Error = 0x80310045
	FVE_E_FS_NOT_EXTENDED                                             Win32Error = 0x80310047
	FVE_E_NO_LICENSE                                                  Win32Error = 0x80310049
	FVE_E_FS_MOUNTED                                                  Win32Error = 0x8031004B
	FVE_E_DRY_RUN_FAILED                                              Win32Error = 0x8031004D
	FVE_E_REBOOT_REQUIRED                                             Win32Error = 0x8031004E
	FVE_E_DEBUGGER_ENABLED                                            Win32Error = 0x8031004F
	FVE_E_RAW_ACCESS                                                  Win32Error = 0x80310050
	FVE_E_RAW_BLOCKED                                                 Win32Error = 0x80310051
	FVE_E_NO_AUTOUNLOCK_MASTER_KEY                                    Win32Error = 0x80310054
	FVE_E_MOR_FAILED                                                  Win32Error = 0x80310055
	FVE_E_TRANSIENT_STATE                                             Win32Error = 0x80310057
	FVE_E_NO_FEATURE_LICENSE                                          Win32Error = 0x8031005A
	FVE_E_VOLUME_TOO_SMALL                                            Win32Error = 0x8031006F
	FVE_E_POLICY_USER_DISABLE_RDV_NOT_ALLOWED                         Win32Error = 0x80310079
	FVE_E_CONV_RECOVERY_FAILED                                        Win32Error = 0x80310088
	FVE_E_VIRTUALIZED_SPACE_TOO_BIG                                   Win32Error = 0x80310089
	FVE_E_ENH_PIN_INVALID                                             Win32Error = 0x80310099
	FVE_E_INVALID_DATUM_TYPE                                          Win32Error = 0x8031009B
	FVE_E_FULL_ENCRYPTION_NOT_ALLOWED_ON_TP_STORAGE                   Win32Error = 0x803100A5
	FVE_E_WIPE_NOT_ALLOWED_ON_TP_STORAGE                              Win32Error = 0x803100A6
	FVE_E_NOT_ALLOWED_ON_CSV_STACK                                    Win32Error = 0x803100AD
	FVE_E_NOT_ALLOWED_ON_CLUSTER                                      Win32Error = 0x803100AE
	FVE_E_NOT_ALLOWED_TO_UPGRADE_WHILE_CONVERTING                     Win32Error = 0x803100B3
	FVE_E_WIPE_CANCEL_NOT_APPLICABLE                                  Win32Error = 0x803100B9
	FVE_E_SECUREBOOT_DISABLED                                         Win32Error = 0x803100BA
	FVE_E_SECUREBOOT_CONFIGURATION_INVALID                            Win32Error = 0x803100BB
	FVE_E_EDRIVE_DRY_RUN_FAILED                                       Win32Error = 0x803100BC
	FVE_E_DE_DEVICE_LOCKEDOUT                                         Win32Error = 0x803100CA
	FVE_E_VOLUME_EXTEND_PREVENTS_EOW_DECRYPT                          Win32Error = 0x803100D6
	FVE_E_NOT_DE_VOLUME                                               Win32Error = 0x803100D7
	FVE_E_PROTECTION_CANNOT_BE_DISABLED                               Win32Error = 0x803100D8
	FVE_E_OSV_KSR_NOT_ALLOWED                                         Win32Error = 0x803100D9
	FVE_E_EDRIVE_BAND_ENUMERATION_FAILED                              Win32Error = 0x803100E3
	FWP_E_CALLOUT_NOT_FOUND                                           Win32Error = 0x80320001
	FWP_E_CONDITION_NOT_FOUND                                         Win32Error = 0x80320002
	FWP_E_FILTER_NOT_FOUND                                            Win32Error = 0x80320003
	FWP_E_LAYER_NOT_FOUND                                             Win32Error = 0x80320004
	FWP_E_PROVIDER_NOT_FOUND                                          Win32Error = 0x80320005
	FWP_E_PROVIDER_CONTEXT_NOT_FOUND                                  Win32Error = 0x80320006
	FWP_E_SUBLAYER_NOT_FOUND                                          Win32Error = 0x80320007
	FWP_E_NOT_FOUND                                                   Win32Error = 0x80320008
	FWP_E_ALREADY_EXISTS                                              Win32Error = 0x80320009
	FWP_E_IN_USE                                                      Win32Error = 0x8032000A
	FWP_E_DYNAMIC_SESSION_IN_PROGRESS                                 Win32Error = 0x8032000B
	FWP_E_WRONG_SESSION                                               Win32Error = 0x8032000C
	FWP_E_NO_TXN_IN_PROGRESS                                          Win32Error = 0x8032000D
	FWP_E_TXN_IN_PROGRESS                                             Win32Error = 0x8032000E
	FWP_E_TXN_ABORTED                                                 Win32Error = 0x8032000F
	FWP_E_SESSION_ABORTED                                             Win32Error = 0x80320010
	FWP_E_INCOMPATIBLE_TXN                                            Win32Error = 0x80320011
	FWP_E_TIMEOUT                                                     Win32Error = 0x80320012
	FWP_E_NET_EVENTS_DISABLED                                         Win32Error = 0x80320013
	FWP_E_INCOMPATIBLE_LAYER                                          Win32Error = 0x80320014
	FWP_E_KM_CLIENTS_ONLY                                             Win32Error = 0x80320015
	FWP_E_LIFETIME_MISMATCH                                           Win32Error = 0x80320016
	FWP_E_BUILTIN_OBJECT                                              Win32Error = 0x80320017
	FWP_E_TOO_MANY_CALLOUTS                                           Win32Error = 0x80320018
	FWP_E_NOTIFICATION_DROPPED                                        Win32Error = 0x80320019
	FWP_E_TRAFFIC_MISMATCH                                            Win32Error = 0x8032001A
	FWP_E_INCOMPATIBLE_SA_STATE                                       Win32Error = 0x8032001B
	FWP_E_NULL_POINTER                                                Win32Error = 0x8032001C
	FWP_E_INVALID_ENUMERATOR                                          Win32Error = 0x8032001D
	FWP_E_INVALID_FLAGS                                               Win32Error = 0x8032001E
	FWP_E_INVALID_NET_MASK                                            Win32Error = 0x8032001F
	FWP_E_INVALID_RANGE                                               Win32Error = 0x80320020
	FWP_E_INVALID_INTERVAL                                            Win32Error = 0x80320021
	FWP_E_ZERO_LENGTH_ARRAY                                           Win32Error = 0x80320022
	FWP_E_NULL_DISPLAY_NAME                                           Win32Error = 0x80320023
	FWP_E_INVALID_ACTION_TYPE                                         Win32Error = 0x80320024
	FWP_E_INVALID_WEIGHT                                              Win32Error = 0x80320025
	FWP_E_MATCH_TYPE_MISMATCH                                         Win32Error = 0x80320026
	FWP_E_TYPE_MISMATCH                                               Win32Error = 0x80320027
	FWP_E_OUT_OF_BOUNDS                                               Win32Error = 0x80320028
	FWP_E_RESERVED                                                    Win32Error = 0x80320029
	FWP_E_DUPLICATE_CONDITION                                         Win32Error = 0x8032002A
	FWP_E_DUPLICATE_KEYMOD                                            Win32Error = 0x8032002B
	FWP_E_ACTION_INCOMPATIBLE_WITH_LAYER                              Win32Error = 0x8032002C
	FWP_E_ACTION_INCOMPATIBLE_WITH_SUBLAYER                           Win32Error = 0x8032002D
	FWP_E_CONTEXT_INCOMPATIBLE_WITH_LAYER                             Win32Error = 0x8032002E
	FWP_E_CONTEXT_INCOMPATIBLE_WITH_CALLOUT                           Win32Error = 0x8032002F
	FWP_E_INCOMPATIBLE_AUTH_METHOD                                    Win32Error = 0x80320030
	FWP_E_INCOMPATIBLE_DH_GROUP                                       Win32Error = 0x80320031
	FWP_E_EM_NOT_SUPPORTED                                            Win32Error = 0x80320032
	FWP_E_NEVER_MATCH                                                 Win32Error = 0x80320033
	FWP_E_PROVIDER_CONTEXT_MISMATCH                                   Win32Error = 0x80320034
	FWP_E_INVALID_PARAMETER                                           Win32Error = 0x80320035
	FWP_E_TOO_MANY_SUBLAYERS                                          Win32Error = 0x80320036
	FWP_E_CALLOUT_NOTIFICATION_FAILED                                 Win32Error = 0x80320037
	FWP_E_INVALID_AUTH_TRANSFORM                                      Win32Error = 0x80320038
	FWP_E_INVALID_CIPHER_TRANSFORM                                    Win32Error = 0x80320039
	FWP_E_INCOMPATIBLE_CIPHER_TRANSFORM                               Win32Error = 0x8032003A
	FWP_E_INVALID_TRANSFORM_COMBINATION                               Win32Error = 0x8032003B
	FWP_E_DUPLICATE_AUTH_METHOD                                       Win32Error = 0x8032003C
	FWP_E_INVALID_TUNNEL_ENDPOINT                                     Win32Error = 0x8032003D
	FWP_E_L2_DRIVER_NOT_READY                                         Win32Error = 0x8032003E
	FWP_E_KEY_DICTATOR_ALREADY_REGISTERED                             Win32Error = 0x8032003F
	FWP_E_KEY_DICTATION_INVALID_KEYING_MATERIAL                       Win32Error = 0x80320040
	FWP_E_CONNECTIONS_DISABLED                                        Win32Error = 0x80320041
	FWP_E_INVALID_DNS_NAME                                            Win32Error = 0x80320042
	FWP_E_STILL_ON                                                    Win32Error = 0x80320043
	FWP_E_IKEEXT_NOT_RUNNING                                          Win32Error = 0x80320044
	FWP_E_DROP_NOICMP                                                 Win32Error = 0x80320104
	ERROR_NDIS_INTERFACE_CLOSING                                      Win32Error = 0x80340002
	ERROR_NDIS_BAD_VERSION                                            Win32Error = 0x80340004
	ERROR_NDIS_BAD_CHARACTERISTICS                                    Win32Error = 0x80340005
	ERROR_NDIS_ADAPTER_NOT_FOUND                                      Win32Error = 0x80340006
	ERROR_NDIS_OPEN_FAILED                                            Win32Error = 0x80340007
	ERROR_NDIS_DEVICE_FAILED                                          Win32Error = 0x80340008
	ERROR_NDIS_MULTICAST_FULL                                         Win32Error = 0x80340009
	ERROR_NDIS_MULTICAST_EXISTS                                       Win32Error = 0x8034000A
	ERROR_NDIS_MULTICAST_NOT_FOUND                                    Win32Error = 0x8034000B
	ERROR_NDIS_REQUEST_ABORTED                                        Win32Error = 0x8034000C
	ERROR_NDIS_RESET_IN_PROGRESS                                      Win32Error = 0x8034000D
	ERROR_NDIS_INVALID_PACKET                                         Win32Error = 0x8034000F
	ERROR_NDIS_INVALID_DEVICE_REQUEST                                 Win32Error = 0x80340010
	ERROR_NDIS_ADAPTER_NOT_READY                                      Win32Error = 0x80340011
	ERROR_NDIS_INVALID_LENGTH                                         Win32Error = 0x80340014
	ERROR_NDIS_INVALID_DATA                                           Win32Error = 0x80340015
	ERROR_NDIS_BUFFER_TOO_SHORT                                       Win32Error = 0x80340016
	ERROR_NDIS_INVALID_OID                                            Win32Error = 0x80340017
	ERROR_NDIS_ADAPTER_REMOVED                                        Win32Error = 0x80340018
	ERROR_NDIS_UNSUPPORTED_MEDIA                                      Win32Error = 0x80340019
	ERROR_NDIS_GROUP_ADDRESS_IN_USE                                   Win32Error = 0x8034001A
	ERROR_NDIS_FILE_NOT_FOUND                                         Win32Error = 0x8034001B
	ERROR_NDIS_ERROR_READING_FILE                                     Win32Error = 0x8034001C
	ERROR_NDIS_ALREADY_MAPPED                                         Win32Error = 0x8034001D
	ERROR_NDIS_RESOURCE_CONFLICT                                      Win32Error = 0x8034001E
	ERROR_NDIS_MEDIA_DISCONNECTED                                     Win32Error = 0x8034001F
	ERROR_NDIS_INVALID_ADDRESS                                        Win32Error = 0x80340022
	ERROR_NDIS_PAUSED                                                 Win32Error = 0x8034002A
	ERROR_NDIS_INTERFACE_NOT_FOUND                                    Win32Error = 0x8034002B
	ERROR_NDIS_UNSUPPORTED_REVISION                                   Win32Error = 0x8034002C
	ERROR_NDIS_INVALID_PORT                                           Win32Error = 0x8034002D
	ERROR_NDIS_INVALID_PORT_STATE                                     Win32Error = 0x8034002E
	ERROR_NDIS_LOW_POWER_STATE                                        Win32Error = 0x8034002F
	ERROR_NDIS_REINIT_REQUIRED                                        Win32Error = 0x80340030
	ERROR_NDIS_NO_QUEUES                                              Win32Error = 0x80340031
	ERROR_NDIS_NOT_SUPPORTED                                          Win32Error = 0x803400BB
	ERROR_NDIS_DOT11_AUTO_CONFIG_ENABLED                              Win32Error = 0x80342000
	ERROR_NDIS_DOT11_MEDIA_IN_USE                                     Win32Error = 0x80342001
	ERROR_NDIS_DOT11_POWER_STATE_INVALID                              Win32Error = 0x80342002
	ERROR_NDIS_PM_WOL_PATTERN_LIST_FULL                               Win32Error = 0x80342003
	ERROR_NDIS_PM_PROTOCOL_OFFLOAD_LIST_FULL                          Win32Error = 0x80342004
	ERROR_NDIS_DOT11_AP_CHANNEL_CURRENTLY_NOT_AVAILABLE               Win32Error = 0x80342005
	ERROR_NDIS_DOT11_AP_BAND_CURRENTLY_NOT_AVAILABLE                  Win32Error = 0x80342006
	ERROR_NDIS_DOT11_AP_CHANNEL_NOT_ALLOWED                           Win32Error = 0x80342007
	ERROR_NDIS_DOT11_AP_BAND_NOT_ALLOWED                              Win32Error = 0x80342008
	ERROR_VID_REMOTE_NODE_PARENT_GPA_PAGES_USED                       Win32Error = 0x80370001
	ERROR_VOLMGR_INCOMPLETE_REGENERATION                              Win32Error = 0x80380001
	ERROR_VOLMGR_INCOMPLETE_DISK_MIGRATION                            Win32Error = 0x80380002
	ERROR_BCD_NOT_ALL_ENTRIES_IMPORTED                                Win32Error = 0x80390001
	ERROR_BCD_NOT_ALL_ENTRIES_SYNCHRONIZED                            Win32Error = 0x80390003
	ERROR_QUERY_STORAGE_ERROR                                         Win32Error = 0x803A0001
	ERROR_QUIC_HANDSHAKE_FAILURE                                      Win32Error = 0x80410000
	ERROR_QUIC_VER_NEG_FAILURE                                        Win32Error = 0x80410001
	ERROR_QUIC_USER_CANCELED                                          Win32Error = 0x80410002
	ERROR_QUIC_INTERNAL_ERROR                                         Win32Error = 0x80410003
	ERROR_QUIC_PROTOCOL_VIOLATION                                     Win32Error = 0x80410004
	ERROR_QUIC_CONNECTION_IDLE                                        Win32Error = 0x80410005
	ERROR_QUIC_CONNECTION_TIMEOUT                                     Win32Error = 0x80410006
	ERROR_QUIC_ALPN_NEG_FAILURE                                       Win32Error = 0x80410007
	IORING_E_REQUIRED_FLAG_NOT_SUPPORTED                              Win32Error = 0x80460001
	IORING_E_SUBMISSION_QUEUE_FULL                                    Win32Error = 0x80460002
	IORING_E_VERSION_NOT_SUPPORTED                                    Win32Error = 0x80460003
	IORING_E_SUBMISSION_QUEUE_TOO_BIG                                 Win32Error = 0x80460004
	IORING_E_COMPLETION_QUEUE_TOO_BIG                                 Win32Error = 0x80460005
	IORING_E_SUBMIT_IN_PROGRESS                                       Win32Error = 0x80460006
	IORING_E_CORRUPT                                                  Win32Error = 0x80460007
	E_BLUETOOTH_ATT_INVALID_HANDLE                                    Win32Error = 0x80650001
	E_BLUETOOTH_ATT_READ_NOT_PERMITTED                                Win32Error = 0x80650002
	E_BLUETOOTH_ATT_WRITE_NOT_PERMITTED                               Win32Error = 0x80650003
	E_BLUETOOTH_ATT_INVALID_PDU                                       Win32Error = 0x80650004
	E_BLUETOOTH_ATT_INSUFFICIENT_AUTHENTICATION                       Win32Error = 0x80650005
	E_BLUETOOTH_ATT_REQUEST_NOT_SUPPORTED                             Win32Error = 0x80650006
	E_BLUETOOTH_ATT_INVALID_OFFSET                                    Win32Error = 0x80650007
	E_BLUETOOTH_ATT_INSUFFICIENT_AUTHORIZATION                        Win32Error = 0x80650008
	E_BLUETOOTH_ATT_PREPARE_QUEUE_FULL                                Win32Error = 0x80650009
	E_BLUETOOTH_ATT_ATTRIBUTE_NOT_FOUND                               Win32Error = 0x8065000A
	E_BLUETOOTH_ATT_ATTRIBUTE_NOT_LONG                                Win32Error = 0x8065000B
	E_BLUETOOTH_ATT_INSUFFICIENT_ENCRYPTION_KEY_SIZE                  Win32Error = 0x8065000C
	E_BLUETOOTH_ATT_INVALID_ATTRIBUTE_VALUE_LENGTH                    Win32Error = 0x8065000D
	E_BLUETOOTH_ATT_UNLIKELY                                          Win32Error = 0x8065000E
	E_BLUETOOTH_ATT_INSUFFICIENT_ENCRYPTION                           Win32Error = 0x8065000F
	E_BLUETOOTH_ATT_UNSUPPORTED_GROUP_TYPE                            Win32Error = 0x80650010
	E_BLUETOOTH_ATT_INSUFFICIENT_RESOURCES                            Win32Error = 0x80650011
	E_BLUETOOTH_ATT_UNKNOWN_ERROR                                     Win32Error = 0x80651000
	E_AUDIO_ENGINE_NODE_NOT_FOUND                                     Win32Error = 0x80660001
	E_HDAUDIO_EMPTY_CONNECTION_LIST                                   Win32Error = 0x80660002
	E_HDAUDIO_CONNECTION_LIST_NOT_SUPPORTED                           Win32Error = 0x80660003
	E_HDAUDIO_NO_LOGICAL_DEVICES_CREATED                              Win32Error = 0x80660004
	E_HDAUDIO_NULL_LINKED_LIST_ENTRY                                  Win32Error = 0x80660005
	ERROR_VOLSNAP_BOOTFILE_NOT_VALID                                  Win32Error = 0x80820001
	ERROR_VOLSNAP_ACTIVATION_TIMEOUT                                  Win32Error = 0x80820002
	ERROR_VOLSNAP_NO_BYPASSIO_WITH_SNAPSHOT                           Win32Error = 0x80820003
	ERROR_NOT_A_TIERED_VOLUME                                         Win32Error = 0x80830009
	ERROR_ATTRIBUTE_NOT_PRESENT                                       Win32Error = 0x8083000A
	ERROR_SPACES_FAULT_DOMAIN_TYPE_INVALID                            Win32Error = 0x80E70001
	ERROR_SPACES_INTERNAL_ERROR                                       Win32Error = 0x80E70002
	ERROR_SPACES_RESILIENCY_TYPE_INVALID                              Win32Error = 0x80E70003
	ERROR_SPACES_DRIVE_SECTOR_SIZE_INVALID                            Win32Error = 0x80E70004
	ERROR_SPACES_DRIVE_REDUNDANCY_INVALID                             Win32Error = 0x80E70006
	ERROR_SPACES_NUMBER_OF_DATA_COPIES_INVALID                        Win32Error = 0x80E70007
	ERROR_SPACES_INTERLEAVE_LENGTH_INVALID                            Win32Error = 0x80E70009
	ERROR_SPACES_NUMBER_OF_COLUMNS_INVALID                            Win32Error = 0x80E7000A
	ERROR_SPACES_NOT_ENOUGH_DRIVES                                    Win32Error = 0x80E7000B
	ERROR_SPACES_EXTENDED_ERROR                                       Win32Error = 0x80E7000C
	ERROR_SPACES_PROVISIONING_TYPE_INVALID                            Win32Error = 0x80E7000D
	ERROR_SPACES_ALLOCATION_SIZE_INVALID                              Win32Error = 0x80E7000E
	ERROR_SPACES_ENCLOSURE_AWARE_INVALID                              Win32Error = 0x80E7000F
	ERROR_SPACES_WRITE_CACHE_SIZE_INVALID                             Win32Error = 0x80E70010
	ERROR_SPACES_NUMBER_OF_GROUPS_INVALID                             Win32Error = 0x80E70011
	ERROR_SPACES_DRIVE_OPERATIONAL_STATE_INVALID                      Win32Error = 0x80E70012
	ERROR_SPACES_ENTRY_INCOMPLETE                                     Win32Error = 0x80E70013
	ERROR_SPACES_ENTRY_INVALID                                        Win32Error = 0x80E70014
	ERROR_SPACES_UPDATE_COLUMN_STATE                                  Win32Error = 0x80E70015
	ERROR_SPACES_MAP_REQUIRED                                         Win32Error = 0x80E70016
	ERROR_SPACES_UNSUPPORTED_VERSION                                  Win32Error = 0x80E70017
	ERROR_SPACES_CORRUPT_METADATA                                     Win32Error = 0x80E70018
	ERROR_SPACES_DRT_FULL                                             Win32Error = 0x80E70019
	ERROR_SPACES_INCONSISTENCY                                        Win32Error = 0x80E7001A
	ERROR_SPACES_LOG_NOT_READY                                        Win32Error = 0x80E7001B
	ERROR_SPACES_NO_REDUNDANCY                                        Win32Error = 0x80E7001C
	ERROR_SPACES_DRIVE_NOT_READY                                      Win32Error = 0x80E7001D
	ERROR_SPACES_DRIVE_SPLIT                                          Win32Error = 0x80E7001E
	ERROR_SPACES_DRIVE_LOST_DATA                                      Win32Error = 0x80E7001F
	ERROR_SPACES_MARK_DIRTY                                           Win32Error = 0x80E70020
	ERROR_SPACES_FLUSH_METADATA                                       Win32Error = 0x80E70025
	ERROR_SPACES_CACHE_FULL                                           Win32Error = 0x80E70026
	ERROR_IO_PREEMPTED                                                Win32Error = 0x89010001
	ERROR_AUDITING_DISABLED                                           Win32Error = 0xC0090001
	ERROR_ALL_SIDS_FILTERED                                           Win32Error = 0xC0090002
	ERROR_BIZRULES_NOT_ENABLED                                        Win32Error = 0xC0090003
	ERROR_GRAPHICS_SESSION_TYPE_CHANGE_IN_PROGRESS                    Win32Error = 0xC02605E8
	ERROR_MONITOR_INVALID_DESCRIPTOR_CHECKSUM                         Win32Error = 0xC0261003
	ERROR_MONITOR_INVALID_STANDARD_TIMING_BLOCK                       Win32Error = 0xC0261004
	ERROR_MONITOR_WMI_DATABLOCK_REGISTRATION_FAILED                   Win32Error = 0xC0261005
	ERROR_MONITOR_INVALID_SERIAL_NUMBER_MONDSC_BLOCK                  Win32Error = 0xC0261006
	ERROR_MONITOR_INVALID_USER_FRIENDLY_MONDSC_BLOCK                  Win32Error = 0xC0261007
	ERROR_MONITOR_NO_MORE_DESCRIPTOR_DATA                             Win32Error = 0xC0261008
	ERROR_MONITOR_INVALID_DETAILED_TIMING_BLOCK                       Win32Error = 0xC0261009
	ERROR_MONITOR_INVALID_MANUFACTURE_DATE                            Win32Error = 0xC026100A
	ERROR_GRAPHICS_NOT_EXCLUSIVE_MODE_OWNER                           Win32Error = 0xC0262000
	ERROR_GRAPHICS_INSUFFICIENT_DMA_BUFFER                            Win32Error = 0xC0262001
	ERROR_GRAPHICS_INVALID_DISPLAY_ADAPTER                            Win32Error = 0xC0262002
	ERROR_GRAPHICS_ADAPTER_WAS_RESET                                  Win32Error = 0xC0262003
	ERROR_GRAPHICS_INVALID_DRIVER_MODEL                               Win32Error = 0xC0262004
	ERROR_GRAPHICS_PRESENT_MODE_CHANGED                               Win32Error = 0xC0262005
	ERROR_GRAPHICS_PRESENT_OCCLUDED                                   Win32Error = 0xC0262006
	ERROR_GRAPHICS_PRESENT_DENIED                                     Win32Error = 0xC0262007
	ERROR_GRAPHICS_CANNOTCOLORCONVERT                                 Win32Error = 0xC0262008
	ERROR_GRAPHICS_DRIVER_MISMATCH                                    Win32Error = 0xC0262009
	ERROR_GRAPHICS_PRESENT_REDIRECTION_DISABLED                       Win32Error = 0xC026200B
	ERROR_GRAPHICS_PRESENT_UNOCCLUDED                                 Win32Error = 0xC026200C
	ERROR_GRAPHICS_WINDOWDC_NOT_AVAILABLE                             Win32Error = 0xC026200D
	ERROR_GRAPHICS_WINDOWLESS_PRESENT_DISABLED                        Win32Error = 0xC026200E
	ERROR_GRAPHICS_PRESENT_INVALID_WINDOW                             Win32Error = 0xC026200F
	ERROR_GRAPHICS_PRESENT_BUFFER_NOT_BOUND                           Win32Error = 0xC0262010
	ERROR_GRAPHICS_VAIL_STATE_CHANGED                                 Win32Error = 0xC0262011
	ERROR_GRAPHICS_INDIRECT_DISPLAY_ABANDON_SWAPCHAIN                 Win32Error = 0xC0262012
	ERROR_GRAPHICS_INDIRECT_DISPLAY_DEVICE_STOPPED                    Win32Error = 0xC0262013
	ERROR_GRAPHICS_NO_VIDEO_MEMORY                                    Win32Error = 0xC0262100
	ERROR_GRAPHICS_CANT_LOCK_MEMORY                                   Win32Error = 0xC0262101
	ERROR_GRAPHICS_ALLOCATION_BUSY                                    Win32Error = 0xC0262102
	ERROR_GRAPHICS_TOO_MANY_REFERENCES                                Win32Error = 0xC0262103
	ERROR_GRAPHICS_TRY_AGAIN_LATER                                    Win32Error = 0xC0262104
	ERROR_GRAPHICS_TRY_AGAIN_NOW                                      Win32Error = 0xC0262105
	ERROR_GRAPHICS_ALLOCATION_INVALID                                 Win32Error = 0xC0262106
	ERROR_GRAPHICS_UNSWIZZLING_APERTURE_UNAVAILABLE                   Win32Error = 0xC0262107
	ERROR_GRAPHICS_UNSWIZZLING_APERTURE_UNSUPPORTED                   Win32Error = 0xC0262108
	ERROR_GRAPHICS_CANT_EVICT_PINNED_ALLOCATION                       Win32Error = 0xC0262109
	ERROR_GRAPHICS_INVALID_ALLOCATION_USAGE                           Win32Error = 0xC0262110
	ERROR_GRAPHICS_CANT_RENDER_LOCKED_ALLOCATION                      Win32Error = 0xC0262111
	ERROR_GRAPHICS_ALLOCATION_CLOSED                                  Win32Error = 0xC0262112
	ERROR_GRAPHICS_INVALID_ALLOCATION_INSTANCE                        Win32Error = 0xC0262113
	ERROR_GRAPHICS_INVALID_ALLOCATION_HANDLE                          Win32Error = 0xC0262114
	ERROR_GRAPHICS_WRONG_ALLOCATION_DEVICE                            Win32Error = 0xC0262115
	ERROR_GRAPHICS_ALLOCATION_CONTENT_LOST                            Win32Error = 0xC0262116
	ERROR_GRAPHICS_GPU_EXCEPTION_ON_DEVICE                            Win32Error = 0xC0262200
	ERROR_GRAPHICS_INVALID_VIDPN_TOPOLOGY                             Win32Error = 0xC0262300
	ERROR_GRAPHICS_VIDPN_TOPOLOGY_NOT_SUPPORTED                       Win32Error = 0xC0262301
	ERROR_GRAPHICS_VIDPN_TOPOLOGY_CURRENTLY_NOT_SUPPORTED             Win32Error = 0xC0262302
	ERROR_GRAPHICS_INVALID_VIDPN                                      Win32Error = 0xC0262303
	ERROR_GRAPHICS_INVALID_VIDEO_PRESENT_SOURCE                       Win32Error = 0xC0262304
	ERROR_GRAPHICS_INVALID_VIDEO_PRESENT_TARGET                       Win32Error = 0xC0262305
	ERROR_GRAPHICS_VIDPN_MODALITY_NOT_SUPPORTED                       Win32Error = 0xC0262306
	ERROR_GRAPHICS_INVALID_VIDPN_SOURCEMODESET                        Win32Error = 0xC0262308
	ERROR_GRAPHICS_INVALID_VIDPN_TARGETMODESET                        Win32Error = 0xC0262309
	ERROR_GRAPHICS_INVALID_FREQUENCY                                  Win32Error = 0xC026230A
	ERROR_GRAPHICS_INVALID_ACTIVE_REGION                              Win32Error = 0xC026230B
	ERROR_GRAPHICS_INVALID_TOTAL_REGION                               Win32Error = 0xC026230C
	ERROR_GRAPHICS_INVALID_VIDEO_PRESENT_SOURCE_MODE                  Win32Error = 0xC0262310
	ERROR_GRAPHICS_INVALID_VIDEO_PRESENT_TARGET_MODE                  Win32Error = 0xC0262311
	ERROR_GRAPHICS_PINNED_MODE_MUST_REMAIN_IN_SET                     Win32Error = 0xC0262312
	ERROR_GRAPHICS_PATH_ALREADY_IN_TOPOLOGY                           Win32Error = 0xC0262313
	ERROR_GRAPHICS_MODE_ALREADY_IN_MODESET                            Win32Error = 0xC0262314
	ERROR_GRAPHICS_INVALID_VIDEOPRESENTSOURCESET                      Win32Error = 0xC0262315
	ERROR_GRAPHICS_INVALID_VIDEOPRESENTTARGETSET                      Win32Error = 0xC0262316
	ERROR_GRAPHICS_SOURCE_ALREADY_IN_SET                              Win32Error = 0xC0262317
	ERROR_GRAPHICS_TARGET_ALREADY_IN_SET                              Win32Error = 0xC0262318
	ERROR_GRAPHICS_INVALID_VIDPN_PRESENT_PATH                         Win32Error = 0xC0262319
	ERROR_GRAPHICS_NO_RECOMMENDED_VIDPN_TOPOLOGY                      Win32Error = 0xC026231A
	ERROR_GRAPHICS_INVALID_MONITOR_FREQUENCYRANGESET                  Win32Error = 0xC026231B
	ERROR_GRAPHICS_INVALID_MONITOR_FREQUENCYRANGE                     Win32Error = 0xC026231C
	ERROR_GRAPHICS_FREQUENCYRANGE_NOT_IN_SET                          Win32Error = 0xC026231D
	ERROR_GRAPHICS_FREQUENCYRANGE_ALREADY_IN_SET                      Win32Error = 0xC026231F
	ERROR_GRAPHICS_STALE_MODESET                                      Win32Error = 0xC0262320
	ERROR_GRAPHICS_INVALID_MONITOR_SOURCEMODESET                      Win32Error = 0xC0262321
	ERROR_GRAPHICS_INVALID_MONITOR_SOURCE_MODE                        Win32Error = 0xC0262322
	ERROR_GRAPHICS_NO_RECOMMENDED_FUNCTIONAL_VIDPN                    Win32Error = 0xC0262323
	ERROR_GRAPHICS_MODE_ID_MUST_BE_UNIQUE                             Win32Error = 0xC0262324
	ERROR_GRAPHICS_EMPTY_ADAPTER_MONITOR_MODE_SUPPORT_INTERSECTION    Win32Error = 0xC0262325
	ERROR_GRAPHICS_VIDEO_PRESENT_TARGETS_LESS_THAN_SOURCES            Win32Error = 0xC0262326
	ERROR_GRAPHICS_PATH_NOT_IN_TOPOLOGY                               Win32Error = 0xC0262327
	ERROR_GRAPHICS_ADAPTER_MUST_HAVE_AT_LEAST_ONE_SOURCE              Win32Error = 0xC0262328
	ERROR_GRAPHICS_ADAPTER_MUST_HAVE_AT_LEAST_ONE_TARGET              Win32Error = 0xC0262329
	ERROR_GRAPHICS_INVALID_MONITORDESCRIPTORSET                       Win32Error = 0xC026232A
	ERROR_GRAPHICS_INVALID_MONITORDESCRIPTOR                          Win32Error = 0xC026232B
	ERROR_GRAPHICS_MONITORDESCRIPTOR_NOT_IN_SET                       Win32Error = 0xC026232C
	ERROR_GRAPHICS_MONITORDESCRIPTOR_ALREADY_IN_SET                   Win32Error = 0xC026232D
	ERROR_GRAPHICS_MONITORDESCRIPTOR_ID_MUST_BE_UNIQUE                Win32Error = 0xC026232E
	ERROR_GRAPHICS_INVALID_VIDPN_TARGET_SUBSET_TYPE                   Win32Error = 0xC026232F
	ERROR_GRAPHICS_RESOURCES_NOT_RELATED                              Win32Error = 0xC0262330
	ERROR_GRAPHICS_SOURCE_ID_MUST_BE_UNIQUE                           Win32Error = 0xC0262331
	ERROR_GRAPHICS_TARGET_ID_MUST_BE_UNIQUE                           Win32Error = 0xC0262332
	ERROR_GRAPHICS_NO_AVAILABLE_VIDPN_TARGET                          Win32Error = 0xC0262333
	ERROR_GRAPHICS_MONITOR_COULD_NOT_BE_ASSOCIATED_WITH_ADAPTER       Win32Error = 0xC0262334
	ERROR_GRAPHICS_NO_VIDPNMGR                                        Win32Error = 0xC0262335
	ERROR_GRAPHICS_NO_ACTIVE_VIDPN                                    Win32Error = 0xC0262336
	ERROR_GRAPHICS_STALE_VIDPN_TOPOLOGY                               Win32Error = 0xC0262337
	ERROR_GRAPHICS_MONITOR_NOT_CONNECTED                              Win32Error = 0xC0262338
	ERROR_GRAPHICS_SOURCE_NOT_IN_TOPOLOGY                             Win32Error = 0xC0262339
	ERROR_GRAPHICS_INVALID_PRIMARYSURFACE_SIZE                        Win32Error = 0xC026233A
	ERROR_GRAPHICS_INVALID_VISIBLEREGION_SIZE                         Win32Error = 0xC026233B
	ERROR_GRAPHICS_INVALID_STRIDE                                     Win32Error = 0xC026233C
	ERROR_GRAPHICS_INVALID_PIXELFORMAT                                Win32Error = 0xC026233D
	ERROR_GRAPHICS_INVALID_COLORBASIS                                 Win32Error = 0xC026233E
	ERROR_GRAPHICS_INVALID_PIXELVALUEACCESSMODE                       Win32Error = 0xC026233F
	ERROR_GRAPHICS_TARGET_NOT_IN_TOPOLOGY                             Win32Error = 0xC0262340
	ERROR_GRAPHICS_NO_DISPLAY_MODE_MANAGEMENT_SUPPORT                 Win32Error = 0xC0262341
	ERROR_GRAPHICS_VIDPN_SOURCE_IN_USE                                Win32Error = 0xC0262342
	ERROR_GRAPHICS_CANT_ACCESS_ACTIVE_VIDPN                           Win32Error = 0xC0262343
	ERROR_GRAPHICS_INVALID_PATH_IMPORTANCE_ORDINAL                    Win32Error = 0xC0262344
	ERROR_GRAPHICS_INVALID_PATH_CONTENT_GEOMETRY_TRANSFORMATION       Win32Error = 0xC0262345
	ERROR_GRAPHICS_PATH_CONTENT_GEOMETRY_TRANSFORMATION_NOT_SUPPORTED Win32Error = 0xC0262346
	ERROR_GRAPHICS_INVALID_GAMMA_RAMP                                 Win32Error = 0xC0262347
	ERROR_GRAPHICS_GAMMA_RAMP_NOT_SUPPORTED                           Win32Error = 0xC0262348
	ERROR_GRAPHICS_MULTISAMPLING_NOT_SUPPORTED                        Win32Error = 0xC0262349
	ERROR_GRAPHICS_MODE_NOT_IN_MODESET                                Win32Error = 0xC026234A
	ERROR_GRAPHICS_INVALID_VIDPN_TOPOLOGY_RECOMMENDATION_REASON       Win32Error = 0xC026234D
	ERROR_GRAPHICS_INVALID_PATH_CONTENT_TYPE                          Win32Error = 0xC026234E
	ERROR_GRAPHICS_INVALID_COPYPROTECTION_TYPE                        Win32Error = 0xC026234F
	ERROR_GRAPHICS_UNASSIGNED_MODESET_ALREADY_EXISTS                  Win32Error = 0xC0262350
	ERROR_GRAPHICS_INVALID_SCANLINE_ORDERING                          Win32Error = 0xC0262352
	ERROR_GRAPHICS_TOPOLOGY_CHANGES_NOT_ALLOWED                       Win32Error = 0xC0262353
	ERROR_GRAPHICS_NO_AVAILABLE_IMPORTANCE_ORDINALS                   Win32Error = 0xC0262354
	ERROR_GRAPHICS_INCOMPATIBLE_PRIVATE_FORMAT                        Win32Error = 0xC0262355
	ERROR_GRAPHICS_INVALID_MODE_PRUNING_ALGORITHM                     Win32Error = 0xC0262356
	ERROR_GRAPHICS_INVALID_MONITOR_CAPABILITY_ORIGIN                  Win32Error = 0xC0262357
	ERROR_GRAPHICS_INVALID_MONITOR_FREQUENCYRANGE_CONSTRAINT          Win32Error = 0xC0262358
	ERROR_GRAPHICS_MAX_NUM_PATHS_REACHED                              Win32Error = 0xC0262359
	ERROR_GRAPHICS_CANCEL_VIDPN_TOPOLOGY_AUGMENTATION                 Win32Error = 0xC026235A
	ERROR_GRAPHICS_INVALID_CLIENT_TYPE                                Win32Error = 0xC026235B
	ERROR_GRAPHICS_CLIENTVIDPN_NOT_SET                                Win32Error = 0xC026235C
	ERROR_GRAPHICS_SPECIFIED_CHILD_ALREADY_CONNECTED                  Win32Error = 0xC0262400
	ERROR_GRAPHICS_CHILD_DESCRIPTOR_NOT_SUPPORTED                     Win32Error = 0xC0262401
	ERROR_GRAPHICS_NOT_A_LINKED_ADAPTER                               Win32Error = 0xC0262430
	ERROR_GRAPHICS_LEADLINK_NOT_ENUMERATED                            Win32Error = 0xC0262431
	ERROR_GRAPHICS_CHAINLINKS_NOT_ENUMERATED                          Win32Error = 0xC0262432
	ERROR_GRAPHICS_ADAPTER_CHAIN_NOT_READY                            Win32Error = 0xC0262433
	ERROR_GRAPHICS_CHAINLINKS_NOT_STARTED                             Win32Error = 0xC0262434
	ERROR_GRAPHICS_CHAINLINKS_NOT_POWERED_ON                          Win32Error = 0xC0262435
	ERROR_GRAPHICS_INCONSISTENT_DEVICE_LINK_STATE                     Win32Error = 0xC0262436
	ERROR_GRAPHICS_NOT_POST_DEVICE_DRIVER                             Win32Error = 0xC0262438
	ERROR_GRAPHICS_ADAPTER_ACCESS_NOT_EXCLUDED                        Win32Error = 0xC026243B
	ERROR_GRAPHICS_OPM_NOT_SUPPORTED                                  Win32Error = 0xC0262500
	ERROR_GRAPHICS_COPP_NOT_SUPPORTED                                 Win32Error = 0xC0262501
	ERROR_GRAPHICS_UAB_NOT_SUPPORTED                                  Win32Error = 0xC0262502
	ERROR_GRAPHICS_OPM_INVALID_ENCRYPTED_PARAMETERS                   Win32Error = 0xC0262503
	ERROR_GRAPHICS_OPM_NO_VIDEO_OUTPUTS_EXIST                         Win32Error = 0xC0262505
	ERROR_GRAPHICS_OPM_INTERNAL_ERROR                                 Win32Error = 0xC026250B
	ERROR_GRAPHICS_OPM_INVALID_HANDLE                                 Win32Error = 0xC026250C
	ERROR_GRAPHICS_PVP_INVALID_CERTIFICATE_LENGTH                     Win32Error = 0xC026250E
	ERROR_GRAPHICS_OPM_SPANNING_MODE_ENABLED                          Win32Error = 0xC026250F
	ERROR_GRAPHICS_OPM_THEATER_MODE_ENABLED                           Win32Error = 0xC0262510
	ERROR_GRAPHICS_PVP_HFS_FAILED                                     Win32Error = 0xC0262511
	ERROR_GRAPHICS_OPM_INVALID_SRM                                    Win32Error = 0xC0262512
	ERROR_GRAPHICS_OPM_OUTPUT_DOES_NOT_SUPPORT_HDCP                   Win32Error = 0xC0262513
	ERROR_GRAPHICS_OPM_OUTPUT_DOES_NOT_SUPPORT_ACP                    Win32Error = 0xC0262514
	ERROR_GRAPHICS_OPM_OUTPUT_DOES_NOT_SUPPORT_CGMSA                  Win32Error = 0xC0262515
	ERROR_GRAPHICS_OPM_HDCP_SRM_NEVER_SET                             Win32Error = 0xC0262516
	ERROR_GRAPHICS_OPM_RESOLUTION_TOO_HIGH                            Win32Error = 0xC0262517
	ERROR_GRAPHICS_OPM_ALL_HDCP_HARDWARE_ALREADY_IN_USE               Win32Error = 0xC0262518
	ERROR_GRAPHICS_OPM_VIDEO_OUTPUT_NO_LONGER_EXISTS                  Win32Error = 0xC026251A
	ERROR_GRAPHICS_OPM_VIDEO_OUTPUT_DOES_NOT_HAVE_COPP_SEMANTICS      Win32Error = 0xC026251C
	ERROR_GRAPHICS_OPM_INVALID_INFORMATION_REQUEST                    Win32Error = 0xC026251D
	ERROR_GRAPHICS_OPM_DRIVER_INTERNAL_ERROR                          Win32Error = 0xC026251E
	ERROR_GRAPHICS_OPM_VIDEO_OUTPUT_DOES_NOT_HAVE_OPM_SEMANTICS       Win32Error = 0xC026251F
	ERROR_GRAPHICS_OPM_SIGNALING_NOT_SUPPORTED                        Win32Error = 0xC0262520
	ERROR_GRAPHICS_OPM_INVALID_CONFIGURATION_REQUEST                  Win32Error = 0xC0262521
	ERROR_GRAPHICS_I2C_NOT_SUPPORTED                                  Win32Error = 0xC0262580
	ERROR_GRAPHICS_I2C_DEVICE_DOES_NOT_EXIST                          Win32Error = 0xC0262581
	ERROR_GRAPHICS_I2C_ERROR_TRANSMITTING_DATA                        Win32Error = 0xC0262582
	ERROR_GRAPHICS_I2C_ERROR_RECEIVING_DATA                           Win32Error = 0xC0262583
	ERROR_GRAPHICS_DDCCI_VCP_NOT_SUPPORTED                            Win32Error = 0xC0262584
	ERROR_GRAPHICS_DDCCI_INVALID_DATA                                 Win32Error = 0xC0262585
	ERROR_GRAPHICS_DDCCI_MONITOR_RETURNED_INVALID_TIMING_STATUS_BYTE  Win32Error = 0xC0262586
	ERROR_GRAPHICS_MCA_INVALID_CAPABILITIES_STRING                    Win32Error = 0xC0262587
	ERROR_GRAPHICS_MCA_INTERNAL_ERROR                                 Win32Error = 0xC0262588
	ERROR_GRAPHICS_DDCCI_INVALID_MESSAGE_COMMAND                      Win32Error = 0xC0262589
	ERROR_GRAPHICS_DDCCI_INVALID_MESSAGE_LENGTH                       Win32Error = 0xC026258A
	ERROR_GRAPHICS_DDCCI_INVALID_MESSAGE_CHECKSUM                     Win32Error = 0xC026258B
	ERROR_GRAPHICS_INVALID_PHYSICAL_MONITOR_HANDLE                    Win32Error = 0xC026258C
	ERROR_GRAPHICS_MONITOR_NO_LONGER_EXISTS                           Win32Error = 0xC026258D
	ERROR_GRAPHICS_ONLY_CONSOLE_SESSION_SUPPORTED                     Win32Error = 0xC02625E0
	ERROR_GRAPHICS_NO_DISPLAY_DEVICE_CORRESPONDS_TO_NAME              Win32Error = 0xC02625E1
	ERROR_GRAPHICS_DISPLAY_DEVICE_NOT_ATTACHED_TO_DESKTOP             Win32Error = 0xC02625E2
	ERROR_GRAPHICS_MIRRORING_DEVICES_NOT_SUPPORTED                    Win32Error = 0xC02625E3
	ERROR_GRAPHICS_INVALID_POINTER                                    Win32Error = 0xC02625E4
	ERROR_GRAPHICS_NO_MONITORS_CORRESPOND_TO_DISPLAY_DEVICE           Win32Error = 0xC02625E5
	ERROR_GRAPHICS_PARAMETER_ARRAY_TOO_SMALL                          Win32Error = 0xC02625E6
	ERROR_GRAPHICS_INTERNAL_ERROR                                     Win32Error = 0xC02625E7
	ERROR_NDIS_OFFLOAD_POLICY                                         Win32Error = 0xC034100F
	ERROR_NDIS_OFFLOAD_CONNECTION_REJECTED                            Win32Error = 0xC0341012
	ERROR_NDIS_OFFLOAD_PATH_REJECTED                                  Win32Error = 0xC0341013
	ERROR_HV_INVALID_HYPERCALL_CODE                                   Win32Error = 0xC0350002
	ERROR_HV_INVALID_HYPERCALL_INPUT                                  Win32Error = 0xC0350003
	ERROR_HV_INVALID_ALIGNMENT                                        Win32Error = 0xC0350004
	ERROR_HV_INVALID_PARAMETER                                        Win32Error = 0xC0350005
	ERROR_HV_ACCESS_DENIED                                            Win32Error = 0xC0350006
	ERROR_HV_INVALID_PARTITION_STATE                                  Win32Error = 0xC0350007
	ERROR_HV_OPERATION_DENIED                                         Win32Error = 0xC0350008
	ERROR_HV_UNKNOWN_PROPERTY                                         Win32Error = 0xC0350009
	ERROR_HV_PROPERTY_VALUE_OUT_OF_RANGE                              Win32Error = 0xC035000A
	ERROR_HV_INSUFFICIENT_MEMORY                                      Win32Error = 0xC035000B
	ERROR_HV_PARTITION_TOO_DEEP                                       Win32Error = 0xC035000C
	ERROR_HV_INVALID_PARTITION_ID                                     Win32Error = 0xC035000D
	ERROR_HV_INVALID_VP_INDEX                                         Win32Error = 0xC035000E
	ERROR_HV_INVALID_PORT_ID                                          Win32Error = 0xC0350011
	ERROR_HV_INVALID_CONNECTION_ID                                    Win32Error = 0xC0350012
	ERROR_HV_INSUFFICIENT_BUFFERS                                     Win32Error = 0xC0350013
	ERROR_HV_NOT_ACKNOWLEDGED                                         Win32Error = 0xC0350014
	ERROR_HV_INVALID_VP_STATE                                         Win32Error = 0xC0350015
	ERROR_HV_ACKNOWLEDGED                                             Win32Error = 0xC0350016
	ERROR_HV_INVALID_SAVE_RESTORE_STATE                               Win32Error = 0xC0350017
	ERROR_HV_INVALID_SYNIC_STATE                                      Win32Error = 0xC0350018
	ERROR_HV_OBJECT_IN_USE                                            Win32Error = 0xC0350019
	ERROR_HV_INVALID_PROXIMITY_DOMAIN_INFO                            Win32Error = 0xC035001A
	ERROR_HV_NO_DATA                                                  Win32Error = 0xC035001B
	ERROR_HV_INACTIVE                                                 Win32Error = 0xC035001C
	ERROR_HV_NO_RESOURCES                                             Win32Error = 0xC035001D
	ERROR_HV_FEATURE_UNAVAILABLE                                      Win32Error = 0xC035001E
	ERROR_HV_INSUFFICIENT_BUFFER                                      Win32Error = 0xC0350033
	ERROR_HV_INSUFFICIENT_DEVICE_DOMAINS                              Win32Error = 0xC0350038
	ERROR_HV_CPUID_FEATURE_VALIDATION                                 Win32Error = 0xC035003C
	ERROR_HV_CPUID_XSAVE_FEATURE_VALIDATION                           Win32Error = 0xC035003D
	ERROR_HV_PROCESSOR_STARTUP_TIMEOUT                                Win32Error = 0xC035003E
	ERROR_HV_SMX_ENABLED                                              Win32Error = 0xC035003F
	ERROR_HV_INVALID_LP_INDEX                                         Win32Error = 0xC0350041
	ERROR_HV_INVALID_REGISTER_VALUE                                   Win32Error = 0xC0350050
	ERROR_HV_INVALID_VTL_STATE                                        Win32Error = 0xC0350051
	ERROR_HV_NX_NOT_DETECTED                                          Win32Error = 0xC0350055
	ERROR_HV_INVALID_DEVICE_ID                                        Win32Error = 0xC0350057
	ERROR_HV_INVALID_DEVICE_STATE                                     Win32Error = 0xC0350058
	ERROR_HV_PAGE_REQUEST_INVALID                                     Win32Error = 0xC0350060
	ERROR_HV_INVALID_CPU_GROUP_ID                                     Win32Error = 0xC035006F
	ERROR_HV_INVALID_CPU_GROUP_STATE                                  Win32Error = 0xC0350070
	ERROR_HV_OPERATION_FAILED                                         Win32Error = 0xC0350071
	ERROR_HV_NOT_ALLOWED_WITH_NESTED_VIRT_ACTIVE                      Win32Error = 0xC0350072
	ERROR_HV_INSUFFICIENT_ROOT_MEMORY                                 Win32Error = 0xC0350073
	ERROR_HV_EVENT_BUFFER_ALREADY_FREED                               Win32Error = 0xC0350074
	ERROR_HV_INSUFFICIENT_CONTIGUOUS_MEMORY                           Win32Error = 0xC0350075
	ERROR_HV_DEVICE_NOT_IN_DOMAIN                                     Win32Error = 0xC0350076
	ERROR_HV_NESTED_VM_EXIT                                           Win32Error = 0xC0350077
	ERROR_HV_MSR_ACCESS_FAILED                                        Win32Error = 0xC0350080
	ERROR_HV_NOT_PRESENT                                              Win32Error = 0xC0351000
	ERROR_VID_DUPLICATE_HANDLER                                       Win32Error = 0xC0370001
	ERROR_VID_TOO_MANY_HANDLERS                                       Win32Error = 0xC0370002
	ERROR_VID_QUEUE_FULL                                              Win32Error = 0xC0370003
	ERROR_VID_HANDLER_NOT_PRESENT                                     Win32Error = 0xC0370004
	ERROR_VID_INVALID_OBJECT_NAME                                     Win32Error = 0xC0370005
	ERROR_VID_PARTITION_NAME_TOO_LONG                                 Win32Error = 0xC0370006
	ERROR_VID_MESSAGE_QUEUE_NAME_TOO_LONG                             Win32Error = 0xC0370007
	ERROR_VID_PARTITION_ALREADY_EXISTS                                Win32Error = 0xC0370008
	ERROR_VID_PARTITION_DOES_NOT_EXIST                                Win32Error = 0xC0370009
	ERROR_VID_PARTITION_NAME_NOT_FOUND                                Win32Error = 0xC037000A
	ERROR_VID_MESSAGE_QUEUE_ALREADY_EXISTS                            Win32Error = 0xC037000B
	ERROR_VID_EXCEEDED_MBP_ENTRY_MAP_LIMIT                            Win32Error = 0xC037000C
	ERROR_VID_MB_STILL_REFERENCED                                     Win32Error = 0xC037000D
	ERROR_VID_CHILD_GPA_PAGE_SET_CORRUPTED                            Win32Error = 0xC037000E
	ERROR_VID_INVALID_NUMA_SETTINGS                                   Win32Error = 0xC037000F
	ERROR_VID_INVALID_NUMA_NODE_INDEX                                 Win32Error = 0xC0370010
	ERROR_VID_NOTIFICATION_QUEUE_ALREADY_ASSOCIATED                   Win32Error = 0xC0370011
	ERROR_VID_INVALID_MEMORY_BLOCK_HANDLE                             Win32Error = 0xC0370012
	ERROR_VID_PAGE_RANGE_OVERFLOW                                     Win32Error = 0xC0370013
	ERROR_VID_INVALID_MESSAGE_QUEUE_HANDLE                            Win32Error = 0xC0370014
	ERROR_VID_INVALID_GPA_RANGE_HANDLE                                Win32Error = 0xC0370015
	ERROR_VID_NO_MEMORY_BLOCK_NOTIFICATION_QUEUE                      Win32Error = 0xC0370016
	ERROR_VID_MEMORY_BLOCK_LOCK_COUNT_EXCEEDED                        Win32Error = 0xC0370017
	ERROR_VID_INVALID_PPM_HANDLE                                      Win32Error = 0xC0370018
	ERROR_VID_MBPS_ARE_LOCKED                                         Win32Error = 0xC0370019
	ERROR_VID_MESSAGE_QUEUE_CLOSED                                    Win32Error = 0xC037001A
	ERROR_VID_VIRTUAL_PROCESSOR_LIMIT_EXCEEDED                        Win32Error = 0xC037001B
	ERROR_VID_STOP_PENDING                                            Win32Error = 0xC037001C
	ERROR_VID_INVALID_PROCESSOR_STATE                                 Win32Error = 0xC037001D
	ERROR_VID_EXCEEDED_KM_CONTEXT_COUNT_LIMIT                         Win32Error = 0xC037001E
	ERROR_VID_KM_INTERFACE_ALREADY_INITIALIZED                        Win32Error = 0xC037001F
	ERROR_VID_MB_PROPERTY_ALREADY_SET_RESET                           Win32Error = 0xC0370020
	ERROR_VID_MMIO_RANGE_DESTROYED                                    Win32Error = 0xC0370021
	ERROR_VID_INVALID_CHILD_GPA_PAGE_SET                              Win32Error = 0xC0370022
	ERROR_VID_RESERVE_PAGE_SET_IS_BEING_USED                          Win32Error = 0xC0370023
	ERROR_VID_RESERVE_PAGE_SET_TOO_SMALL                              Win32Error = 0xC0370024
	ERROR_VID_MBP_ALREADY_LOCKED_USING_RESERVED_PAGE                  Win32Error = 0xC0370025
	ERROR_VID_MBP_COUNT_EXCEEDED_LIMIT                                Win32Error = 0xC0370026
	ERROR_VID_SAVED_STATE_CORRUPT                                     Win32Error = 0xC0370027
	ERROR_VID_SAVED_STATE_UNRECOGNIZED_ITEM                           Win32Error = 0xC0370028
	ERROR_VID_SAVED_STATE_INCOMPATIBLE                                Win32Error = 0xC0370029
	ERROR_VID_VTL_ACCESS_DENIED                                       Win32Error = 0xC037002A
	ERROR_VOLMGR_DATABASE_FULL                                        Win32Error = 0xC0380001
	ERROR_VOLMGR_DISK_CONFIGURATION_CORRUPTED                         Win32Error = 0xC0380002
	ERROR_VOLMGR_DISK_CONFIGURATION_NOT_IN_SYNC                       Win32Error = 0xC0380003
	ERROR_VOLMGR_PACK_CONFIG_UPDATE_FAILED                            Win32Error = 0xC0380004
	ERROR_VOLMGR_DISK_CONTAINS_NON_SIMPLE_VOLUME                      Win32Error = 0xC0380005
	ERROR_VOLMGR_DISK_DUPLICATE                                       Win32Error = 0xC0380006
	ERROR_VOLMGR_DISK_DYNAMIC                                         Win32Error = 0xC0380007
	ERROR_VOLMGR_DISK_ID_INVALID                                      Win32Error = 0xC0380008
	ERROR_VOLMGR_DISK_INVALID                                         Win32Error = 0xC0380009
	ERROR_VOLMGR_DISK_LAST_VOTER                                      Win32Error = 0xC038000A
	ERROR_VOLMGR_DISK_LAYOUT_INVALID                                  Win32Error = 0xC038000B
	ERROR_VOLMGR_DISK_LAYOUT_NON_BASIC_BETWEEN_BASIC_PARTITIONS       Win32Error = 0xC038000C
	ERROR_VOLMGR_DISK_LAYOUT_NOT_CYLINDER_ALIGNED                     Win32Error = 0xC038000D
	ERROR_VOLMGR_DISK_LAYOUT_PARTITIONS_TOO_SMALL                     Win32Error = 0xC038000E
	ERROR_VOLMGR_DISK_LAYOUT_PRIMARY_BETWEEN_LOGICAL_PARTITIONS       Win32Error = 0xC038000F
	ERROR_VOLMGR_DISK_LAYOUT_TOO_MANY_PARTITIONS                      Win32Error = 0xC0380010
	ERROR_VOLMGR_DISK_MISSING                                         Win32Error = 0xC0380011
	ERROR_VOLMGR_DISK_NOT_EMPTY                                       Win32Error = 0xC0380012
	ERROR_VOLMGR_DISK_NOT_ENOUGH_SPACE                                Win32Error = 0xC0380013
	ERROR_VOLMGR_DISK_REVECTORING_FAILED                              Win32Error = 0xC0380014
	ERROR_VOLMGR_DISK_SECTOR_SIZE_INVALID                             Win32Error = 0xC0380015
	ERROR_VOLMGR_DISK_SET_NOT_CONTAINED                               Win32Error = 0xC0380016
	ERROR_VOLMGR_DISK_USED_BY_MULTIPLE_MEMBERS                        Win32Error = 0xC0380017
	ERROR_VOLMGR_DISK_USED_BY_MULTIPLE_PLEXES                         Win32Error = 0xC0380018
	ERROR_VOLMGR_DYNAMIC_DISK_NOT_SUPPORTED                           Win32Error = 0xC0380019
	ERROR_VOLMGR_EXTENT_ALREADY_USED                                  Win32Error = 0xC038001A
	ERROR_VOLMGR_EXTENT_NOT_CONTIGUOUS                                Win32Error = 0xC038001B
	ERROR_VOLMGR_EXTENT_NOT_IN_PUBLIC_REGION                          Win32Error = 0xC038001C
	ERROR_VOLMGR_EXTENT_NOT_SECTOR_ALIGNED                            Win32Error = 0xC038001D
	ERROR_VOLMGR_EXTENT_OVERLAPS_EBR_PARTITION                        Win32Error = 0xC038001E
	ERROR_VOLMGR_EXTENT_VOLUME_LENGTHS_DO_NOT_MATCH                   Win32Error = 0xC038001F
	ERROR_VOLMGR_FAULT_TOLERANT_NOT_SUPPORTED                         Win32Error = 0xC0380020
	ERROR_VOLMGR_INTERLEAVE_LENGTH_INVALID                            Win32Error = 0xC0380021
	ERROR_VOLMGR_MAXIMUM_REGISTERED_USERS                             Win32Error = 0xC0380022
	ERROR_VOLMGR_MEMBER_IN_SYNC                                       Win32Error = 0xC0380023
	ERROR_VOLMGR_MEMBER_INDEX_DUPLICATE                               Win32Error = 0xC0380024
	ERROR_VOLMGR_MEMBER_INDEX_INVALID                                 Win32Error = 0xC0380025
	ERROR_VOLMGR_MEMBER_MISSING                                       Win32Error = 0xC0380026
	ERROR_VOLMGR_MEMBER_NOT_DETACHED                                  Win32Error = 0xC0380027
	ERROR_VOLMGR_MEMBER_REGENERATING                                  Win32Error = 0xC0380028
	ERROR_VOLMGR_ALL_DISKS_FAILED                                     Win32Error = 0xC0380029
	ERROR_VOLMGR_NO_REGISTERED_USERS                                  Win32Error = 0xC038002A
	ERROR_VOLMGR_NO_SUCH_USER                                         Win32Error = 0xC038002B
	ERROR_VOLMGR_NOTIFICATION_RESET                                   Win32Error = 0xC038002C
	ERROR_VOLMGR_NUMBER_OF_MEMBERS_INVALID                            Win32Error = 0xC038002D
	ERROR_VOLMGR_NUMBER_OF_PLEXES_INVALID                             Win32Error = 0xC038002E
	ERROR_VOLMGR_PACK_DUPLICATE                                       Win32Error = 0xC038002F
	ERROR_VOLMGR_PACK_ID_INVALID                                      Win32Error = 0xC0380030
	ERROR_VOLMGR_PACK_INVALID                                         Win32Error = 0xC0380031
	ERROR_VOLMGR_PACK_NAME_INVALID                                    Win32Error = 0xC0380032
	ERROR_VOLMGR_PACK_OFFLINE                                         Win32Error = 0xC0380033
	ERROR_VOLMGR_PACK_HAS_QUORUM                                      Win32Error = 0xC0380034
	ERROR_VOLMGR_PACK_WITHOUT_QUORUM                                  Win32Error = 0xC0380035
	ERROR_VOLMGR_PARTITION_STYLE_INVALID                              Win32Error = 0xC0380036
	ERROR_VOLMGR_PARTITION_UPDATE_FAILED                              Win32Error = 0xC0380037
	ERROR_VOLMGR_PLEX_IN_SYNC                                         Win32Error = 0xC0380038
	ERROR_VOLMGR_PLEX_INDEX_DUPLICATE                                 Win32Error = 0xC0380039
	ERROR_VOLMGR_PLEX_INDEX_INVALID                                   Win32Error = 0xC038003A
	ERROR_VOLMGR_PLEX_LAST_ACTIVE                                     Win32Error = 0xC038003B
	ERROR_VOLMGR_PLEX_MISSING                                         Win32Error = 0xC038003C
	ERROR_VOLMGR_PLEX_REGENERATING                                    Win32Error = 0xC038003D
	ERROR_VOLMGR_PLEX_TYPE_INVALID                                    Win32Error = 0xC038003E
	ERROR_VOLMGR_PLEX_NOT_RAID5                                       Win32Error = 0xC038003F
	ERROR_VOLMGR_PLEX_NOT_SIMPLE                                      Win32Error = 0xC0380040
	ERROR_VOLMGR_STRUCTURE_SIZE_INVALID                               Win32Error = 0xC0380041
	ERROR_VOLMGR_TOO_MANY_NOTIFICATION_REQUESTS                       Win32Error = 0xC0380042
	ERROR_VOLMGR_TRANSACTION_IN_PROGRESS                              Win32Error = 0xC0380043
	ERROR_VOLMGR_UNEXPECTED_DISK_LAYOUT_CHANGE                        Win32Error = 0xC0380044
	ERROR_VOLMGR_VOLUME_CONTAINS_MISSING_DISK                         Win32Error = 0xC0380045
	ERROR_VOLMGR_VOLUME_ID_INVALID                                    Win32Error = 0xC0380046
	ERROR_VOLMGR_VOLUME_LENGTH_INVALID                                Win32Error = 0xC0380047
	ERROR_VOLMGR_VOLUME_LENGTH_NOT_SECTOR_SIZE_MULTIPLE               Win32Error = 0xC0380048
	ERROR_VOLMGR_VOLUME_NOT_MIRRORED                                  Win32Error = 0xC0380049
	ERROR_VOLMGR_VOLUME_NOT_RETAINED                                  Win32Error = 0xC038004A
	ERROR_VOLMGR_VOLUME_OFFLINE                                       Win32Error = 0xC038004B
	ERROR_VOLMGR_VOLUME_RETAINED                                      Win32Error = 0xC038004C
	ERROR_VOLMGR_NUMBER_OF_EXTENTS_INVALID                            Win32Error = 0xC038004D
	ERROR_VOLMGR_DIFFERENT_SECTOR_SIZE                                Win32Error = 0xC038004E
	ERROR_VOLMGR_BAD_BOOT_DISK                                        Win32Error = 0xC038004F
	ERROR_VOLMGR_PACK_CONFIG_OFFLINE                                  Win32Error = 0xC0380050
	ERROR_VOLMGR_PACK_CONFIG_ONLINE                                   Win32Error = 0xC0380051
	ERROR_VOLMGR_NOT_PRIMARY_PACK                                     Win32Error = 0xC0380052
	ERROR_VOLMGR_PACK_LOG_UPDATE_FAILED                               Win32Error = 0xC0380053
	ERROR_VOLMGR_NUMBER_OF_DISKS_IN_PLEX_INVALID                      Win32Error = 0xC0380054
	ERROR_VOLMGR_NUMBER_OF_DISKS_IN_MEMBER_INVALID                    Win32Error = 0xC0380055
	ERROR_VOLMGR_VOLUME_MIRRORED                                      Win32Error = 0xC0380056
	ERROR_VOLMGR_PLEX_NOT_SIMPLE_SPANNED                              Win32Error = 0xC0380057
	ERROR_VOLMGR_NO_VALID_LOG_COPIES                                  Win32Error = 0xC0380058
	ERROR_VOLMGR_PRIMARY_PACK_PRESENT                                 Win32Error = 0xC0380059
	ERROR_VOLMGR_NUMBER_OF_DISKS_INVALID                              Win32Error = 0xC038005A
	ERROR_VOLMGR_MIRROR_NOT_SUPPORTED                                 Win32Error = 0xC038005B
	ERROR_VOLMGR_RAID5_NOT_SUPPORTED                                  Win32Error = 0xC038005C
	ERROR_BCD_TOO_MANY_ELEMENTS                                       Win32Error = 0xC0390002
	ERROR_VHD_DRIVE_FOOTER_MISSING                                    Win32Error = 0xC03A0001
	ERROR_VHD_DRIVE_FOOTER_CHECKSUM_MISMATCH                          Win32Error = 0xC03A0002
	ERROR_VHD_DRIVE_FOOTER_CORRUPT                                    Win32Error = 0xC03A0003
	ERROR_VHD_FORMAT_UNKNOWN                                          Win32Error = 0xC03A0004
	ERROR_VHD_FORMAT_UNSUPPORTED_VERSION                              Win32Error = 0xC03A0005
	ERROR_VHD_SPARSE_HEADER_CHECKSUM_MISMATCH                         Win32Error = 0xC03A0006
	ERROR_VHD_SPARSE_HEADER_UNSUPPORTED_VERSION                       Win32Error = 0xC03A0007
	ERROR_VHD_SPARSE_HEADER_CORRUPT                                   Win32Error = 0xC03A0008
	ERROR_VHD_BLOCK_ALLOCATION_FAILURE                                Win32Error = 0xC03A0009
	ERROR_VHD_BLOCK_ALLOCATION_TABLE_CORRUPT                          Win32Error = 0xC03A000A
	ERROR_VHD_INVALID_BLOCK_SIZE                                      Win32Error = 0xC03A000B
	ERROR_VHD_BITMAP_MISMATCH                                         Win32Error = 0xC03A000C
	ERROR_VHD_PARENT_VHD_NOT_FOUND                                    Win32Error = 0xC03A000D
	ERROR_VHD_CHILD_PARENT_ID_MISMATCH                                Win32Error = 0xC03A000E
	ERROR_VHD_CHILD_PARENT_TIMESTAMP_MISMATCH                         Win32Error = 0xC03A000F
	ERROR_VHD_METADATA_READ_FAILURE                                   Win32Error = 0xC03A0010
	ERROR_VHD_METADATA_WRITE_FAILURE                                  Win32Error = 0xC03A0011
	ERROR_VHD_INVALID_SIZE                                            Win32Error = 0xC03A0012
	ERROR_VHD_INVALID_FILE_SIZE                                       Win32Error = 0xC03A0013
	ERROR_VIRTDISK_PROVIDER_NOT_FOUND                                 Win32Error = 0xC03A0014
	ERROR_VIRTDISK_NOT_VIRTUAL_DISK                                   Win32Error = 0xC03A0015
	ERROR_VHD_PARENT_VHD_ACCESS_DENIED                                Win32Error = 0xC03A0016
	ERROR_VHD_CHILD_PARENT_SIZE_MISMATCH                              Win32Error = 0xC03A0017
	ERROR_VHD_DIFFERENCING_CHAIN_CYCLE_DETECTED                       Win32Error = 0xC03A0018
	ERROR_VHD_DIFFERENCING_CHAIN_ERROR_IN_PARENT                      Win32Error = 0xC03A0019
	ERROR_VIRTUAL_DISK_LIMITATION                                     Win32Error = 0xC03A001A
	ERROR_VHD_INVALID_TYPE                                            Win32Error = 0xC03A001B
	ERROR_VHD_INVALID_STATE                                           Win32Error = 0xC03A001C
	ERROR_VIRTDISK_UNSUPPORTED_DISK_SECTOR_SIZE                       Win32Error = 0xC03A001D
	ERROR_VIRTDISK_DISK_ALREADY_OWNED                                 Win32Error = 0xC03A001E
	ERROR_VIRTDISK_DISK_ONLINE_AND_WRITABLE                           Win32Error = 0xC03A001F
	ERROR_CTLOG_TRACKING_NOT_INITIALIZED                              Win32Error = 0xC03A0020
	ERROR_CTLOG_LOGFILE_SIZE_EXCEEDED_MAXSIZE                         Win32Error = 0xC03A0021
	ERROR_CTLOG_VHD_CHANGED_OFFLINE                                   Win32Error = 0xC03A0022
	ERROR_CTLOG_INVALID_TRACKING_STATE                                Win32Error = 0xC03A0023
	ERROR_CTLOG_INCONSISTENT_TRACKING_FILE                            Win32Error = 0xC03A0024
	ERROR_VHD_RESIZE_WOULD_TRUNCATE_DATA                              Win32Error = 0xC03A0025
	ERROR_VHD_COULD_NOT_COMPUTE_MINIMUM_VIRTUAL_SIZE                  Win32Error = 0xC03A0026
	ERROR_VHD_ALREADY_AT_OR_BELOW_MINIMUM_VIRTUAL_SIZE                Win32Error = 0xC03A0027
	ERROR_VHD_METADATA_FULL                                           Win32Error = 0xC03A0028
	ERROR_VHD_INVALID_CHANGE_TRACKING_ID                              Win32Error = 0xC03A0029
	ERROR_VHD_CHANGE_TRACKING_DISABLED                                Win32Error = 0xC03A002A
	ERROR_VHD_MISSING_CHANGE_TRACKING_INFORMATION                     Win32Error = 0xC03A0030
	ERROR_SVHDX_ERROR_STORED                                          Win32Error = 0xC05C0000
	ERROR_SVHDX_ERROR_NOT_AVAILABLE                                   Win32Error = 0xC05CFF00
	ERROR_SVHDX_UNIT_ATTENTION_AVAILABLE                              Win32Error = 0xC05CFF01
	ERROR_SVHDX_UNIT_ATTENTION_CAPACITY_DATA_CHANGED                  Win32Error = 0xC05CFF02
	ERROR_SVHDX_UNIT_ATTENTION_RESERVATIONS_PREEMPTED                 Win32Error = 0xC05CFF03
	ERROR_SVHDX_UNIT_ATTENTION_RESERVATIONS_RELEASED                  Win32Error = 0xC05CFF04
	ERROR_SVHDX_UNIT_ATTENTION_REGISTRATIONS_PREEMPTED                Win32Error = 0xC05CFF05
	ERROR_SVHDX_UNIT_ATTENTION_OPERATING_DEFINITION_CHANGED           Win32Error = 0xC05CFF06
	ERROR_SVHDX_RESERVATION_CONFLICT                                  Win32Error = 0xC05CFF07
	ERROR_SVHDX_WRONG_FILE_TYPE                                       Win32Error = 0xC05CFF08
	ERROR_SVHDX_VERSION_MISMATCH                                      Win32Error = 0xC05CFF09
	ERROR_VHD_SHARED                                                  Win32Error = 0xC05CFF0A
	ERROR_SVHDX_NO_INITIATOR                                          Win32Error = 0xC05CFF0B
	ERROR_VHDSET_BACKING_STORAGE_NOT_FOUND                            Win32Error = 0xC05CFF0C
	ERROR_SMB_NO_PREAUTH_INTEGRITY_HASH_OVERLAP                       Win32Error = 0xC05D0000
	ERROR_SMB_BAD_CLUSTER_DIALECT                                     Win32Error = 0xC05D0001
	ERROR_SMB_NO_SIGNING_ALGORITHM_OVERLAP                            Win32Error = 0xC05D0002
	ERROR_SECCORE_INVALID_COMMAND                                     Win32Error = 0xC0E80000
	ERROR_NO_APPLICABLE_APP_LICENSES_FOUND                            Win32Error = 0xC0EA0001
	ERROR_CLIP_LICENSE_NOT_FOUND                                      Win32Error = 0xC0EA0002
	ERROR_CLIP_DEVICE_LICENSE_MISSING                                 Win32Error = 0xC0EA0003
	ERROR_CLIP_LICENSE_INVALID_SIGNATURE                              Win32Error = 0xC0EA0004
	ERROR_CLIP_KEYHOLDER_LICENSE_MISSING_OR_INVALID                   Win32Error = 0xC0EA0005
	ERROR_CLIP_LICENSE_EXPIRED                                        Win32Error = 0xC0EA0006
	ERROR_CLIP_LICENSE_SIGNED_BY_UNKNOWN_SOURCE                       Win32Error = 0xC0EA0007
	ERROR_CLIP_LICENSE_NOT_SIGNED                                     Win32Error = 0xC0EA0008
	ERROR_CLIP_LICENSE_HARDWARE_ID_OUT_OF_TOLERANCE                   Win32Error = 0xC0EA0009
	ERROR_CLIP_LICENSE_DEVICE_ID_MISMATCH                             Win32Error = 0xC0EA000A
)

// Name returns the name winerror.h gives the code, for instance
// "ERROR_INVALID_HANDLE", or "" if it gives none or e is above 65535. Of
// several names it is the one that carries the message: 0 is ERROR_SUCCESS.
func (e Win32Error) Name() string {
	name, _ := findLine(win32Names, uint32(e), 10)
	return name
}

// win32Names has one line per code, sorted: the code in decimal, a space, the
// name.
const win32Names = `0 ERROR_SUCCESS
1 ERROR_INVALID_FUNCTION
2 ERROR_FILE_NOT_FOUND
3 ERROR_PATH_NOT_FOUND
4 ERROR_TOO_MANY_OPEN_FILES
5 ERROR_ACCESS_DENIED
6 ERROR_INVALID_HANDLE
7 ERROR_ARENA_TRASHED
8 ERROR_NOT_ENOUGH_MEMORY
9 ERROR_INVALID_BLOCK
10 ERROR_BAD_ENVIRONMENT
11 ERROR_BAD_FORMAT
12 ERROR_INVALID_ACCESS
13 ERROR_INVALID_DATA
14 ERROR_OUTOFMEMORY
15 ERROR_INVALID_DRIVE
16 ERROR_CURRENT_DIRECTORY
17 ERROR_NOT_SAME_DEVICE
18 ERROR_NO_MORE_FILES
19 ERROR_WRITE_PROTECT
20 ERROR_BAD_UNIT
21 ERROR_NOT_READY
22 ERROR_BAD_COMMAND
23 ERROR_CRC
24 ERROR_BAD_LENGTH
25 ERROR_SEEK
26 ERROR_NOT_DOS_DISK
27 ERROR_SECTOR_NOT_FOUND
28 ERROR_OUT_OF_PAPER
29 ERROR_WRITE_FAULT
30 ERROR_READ_FAULT
31 ERROR_GEN_FAILURE
32 ERROR_SHARING_VIOLATION
33 ERROR_LOCK_VIOLATION
34 ERROR_WRONG_DISK
36 ERROR_SHARING_BUFFER_EXCEEDED
38 ERROR_HANDLE_EOF
39 ERROR_HANDLE_DISK_FULL
50 ERROR_NOT_SUPPORTED
51 ERROR_REM_NOT_LIST
52 ERROR_DUP_NAME
53 ERROR_BAD_NETPATH
54 ERROR_NETWORK_BUSY
55 ERROR_DEV_NOT_EXIST
56 ERROR_TOO_MANY_CMDS
57 ERROR_ADAP_HDW_ERR
58 ERROR_BAD_NET_RESP
59 ERROR_UNEXP_NET_ERR
60 ERROR_BAD_REM_ADAP
61 ERROR_PRINTQ_FULL
62 ERROR_NO_SPOOL_SPACE
63 ERROR_PRINT_CANCELLED
64 ERROR_NETNAME_DELETED
65 ERROR_NETWORK_ACCESS_DENIED
66 ERROR_BAD_DEV_TYPE
67 ERROR_BAD_NET_NAME
68 ERROR_TOO_MANY_NAMES
69 ERROR_TOO_MANY_SESS
70 ERROR_SHARING_PAUSED
71 ERROR_REQ_NOT_ACCEP
72 ERROR_REDIR_PAUSED
80 ERROR_FILE_EXISTS
82 ERROR_CANNOT_MAKE
83 ERROR_FAIL_I24
84 ERROR_OUT_OF_STRUCTURES
85 ERROR_ALREADY_ASSIGNED
86 ERROR_INVALID_PASSWORD
87 ERROR_INVALID_PARAMETER
88 ERROR_NET_WRITE_FAULT
89 ERROR_NO_PROC_SLOTS
100 ERROR_TOO_MANY_SEMAPHORES
101 ERROR_EXCL_SEM_ALREADY_OWNED
102 ERROR_SEM_IS_SET
103 ERROR_TOO_MANY_SEM_REQUESTS
104 ERROR_INVALID_AT_INTERRUPT_TIME
105 ERROR_SEM_OWNER_DIED
106 ERROR_SEM_USER_LIMIT
107 ERROR_DISK_CHANGE
108 ERROR_DRIVE_LOCKED
109 ERROR_BROKEN_PIPE
110 ERROR_OPEN_FAILED
111 ERROR_BUFFER_OVERFLOW
112 ERROR_DISK_FULL
113 ERROR_NO_MORE_SEARCH_HANDLES
114 ERROR_INVALID_TARGET_HANDLE
117 ERROR_INVALID_CATEGORY
118 ERROR_INVALID_VERIFY_SWITCH
119 ERROR_BAD_DRIVER_LEVEL
120 ERROR_CALL_NOT_IMPLEMENTED
121 ERROR_SEM_TIMEOUT
122 ERROR_INSUFFICIENT_BUFFER
123 ERROR_INVALID_NAME
124 ERROR_INVALID_LEVEL
125 ERROR_NO_VOLUME_LABEL
126 ERROR_MOD_NOT_FOUND
127 ERROR_PROC_NOT_FOUND
128 ERROR_WAIT_NO_CHILDREN
129 ERROR_CHILD_NOT_COMPLETE
130 ERROR_DIRECT_ACCESS_HANDLE
131 ERROR_NEGATIVE_SEEK
132 ERROR_SEEK_ON_DEVICE
133 ERROR_IS_JOIN_TARGET
134 ERROR_IS_JOINED
135 ERROR_IS_SUBSTED
136 ERROR_NOT_JOINED
137 ERROR_NOT_SUBSTED
138 ERROR_JOIN_TO_JOIN
139 ERROR_SUBST_TO_SUBST
140 ERROR_JOIN_TO_SUBST
141 ERROR_SUBST_TO_JOIN
142 ERROR_BUSY_DRIVE
143 ERROR_SAME_DRIVE
144 ERROR_DIR_NOT_ROOT
145 ERROR_DIR_NOT_EMPTY
146 ERROR_IS_SUBST_PATH
147 ERROR_IS_JOIN_PATH
148 ERROR_PATH_BUSY
149 ERROR_IS_SUBST_TARGET
150 ERROR_SYSTEM_TRACE
151 ERROR_INVALID_EVENT_COUNT
152 ERROR_TOO_MANY_MUXWAITERS
153 ERROR_INVALID_LIST_FORMAT
154 ERROR_LABEL_TOO_LONG
155 ERROR_TOO_MANY_TCBS
156 ERROR_SIGNAL_REFUSED
157 ERROR_DISCARDED
158 ERROR_NOT_LOCKED
159 ERROR_BAD_THREADID_ADDR
160 ERROR_BAD_ARGUMENTS
161 ERROR_BAD_PATHNAME
162 ERROR_SIGNAL_PENDING
164 ERROR_MAX_THRDS_REACHED
167 ERROR_LOCK_FAILED
170 ERROR_BUSY
171 ERROR_DEVICE_SUPPORT_IN_PROGRESS
173 ERROR_CANCEL_VIOLATION
174 ERROR_ATOMIC_LOCKS_NOT_SUPPORTED
180 ERROR_INVALID_SEGMENT_NUMBER
182 ERROR_INVALID_ORDINAL
183 ERROR_ALREADY_EXISTS
186 ERROR_INVALID_FLAG_NUMBER
187 ERROR_SEM_NOT_FOUND
188 ERROR_INVALID_STARTING_CODESEG
189 ERROR_INVALID_STACKSEG
190 ERROR_INVALID_MODULETYPE
191 ERROR_INVALID_EXE_SIGNATURE
192 ERROR_EXE_MARKED_INVALID
193 ERROR_BAD_EXE_FORMAT
194 ERROR_ITERATED_DATA_EXCEEDS_64k
195 ERROR_INVALID_MINALLOCSIZE
196 ERROR_DYNLINK_FROM_INVALID_RING
197 ERROR_IOPL_NOT_ENABLED
198 ERROR_INVALID_SEGDPL
199 ERROR_AUTODATASEG_EXCEEDS_64k
200 ERROR_RING2SEG_MUST_BE_MOVABLE
201 ERROR_RELOC_CHAIN_XEEDS_SEGLIM
202 ERROR_INFLOOP_IN_RELOC_CHAIN
203 ERROR_ENVVAR_NOT_FOUND
205 ERROR_NO_SIGNAL_SENT
206 ERROR_FILENAME_EXCED_RANGE
207 ERROR_RING2_STACK_IN_USE
208 ERROR_META_EXPANSION_TOO_LONG
209 ERROR_INVALID_SIGNAL_NUMBER
210 ERROR_THREAD_1_INACTIVE
212 ERROR_LOCKED
214 ERROR_TOO_MANY_MODULES
215 ERROR_NESTING_NOT_ALLOWED
216 ERROR_EXE_MACHINE_TYPE_MISMATCH
217 ERROR_EXE_CANNOT_MODIFY_SIGNED_BINARY
218 ERROR_EXE_CANNOT_MODIFY_STRONG_SIGNED_BINARY
220 ERROR_FILE_CHECKED_OUT
221 ERROR_CHECKOUT_REQUIRED
222 ERROR_BAD_FILE_TYPE
223 ERROR_FILE_TOO_LARGE
224 ERROR_FORMS_AUTH_REQUIRED
225 ERROR_VIRUS_INFECTED
226 ERROR_VIRUS_DELETED
229 ERROR_PIPE_LOCAL
230 ERROR_BAD_PIPE
231 ERROR_PIPE_BUSY
232 ERROR_NO_DATA
233 ERROR_PIPE_NOT_CONNECTED
234 ERROR_MORE_DATA
235 ERROR_NO_WORK_DONE
240 ERROR_VC_DISCONNECTED
254 ERROR_INVALID_EA_NAME
255 ERROR_EA_LIST_INCONSISTENT
258 WAIT_TIMEOUT
259 ERROR_NO_MORE_ITEMS
266 ERROR_CANNOT_COPY
267 ERROR_DIRECTORY
275 ERROR_EAS_DIDNT_FIT
276 ERROR_EA_FILE_CORRUPT
277 ERROR_EA_TABLE_FULL
278 ERROR_INVALID_EA_HANDLE
282 ERROR_EAS_NOT_SUPPORTED
288 ERROR_NOT_OWNER
298 ERROR_TOO_MANY_POSTS
299 ERROR_PARTIAL_COPY
300 ERROR_OPLOCK_NOT_GRANTED
301 ERROR_INVALID_OPLOCK_PROTOCOL
302 ERROR_DISK_TOO_FRAGMENTED
303 ERROR_DELETE_PENDING
304 ERROR_INCOMPATIBLE_WITH_GLOBAL_SHORT_NAME_REGISTRY_SETTING
305 ERROR_SHORT_NAMES_NOT_ENABLED_ON_VOLUME
306 ERROR_SECURITY_STREAM_IS_INCONSISTENT
307 ERROR_INVALID_LOCK_RANGE
308 ERROR_IMAGE_SUBSYSTEM_NOT_PRESENT
309 ERROR_NOTIFICATION_GUID_ALREADY_DEFINED
310 ERROR_INVALID_EXCEPTION_HANDLER
311 ERROR_DUPLICATE_PRIVILEGES
312 ERROR_NO_RANGES_PROCESSED
313 ERROR_NOT_ALLOWED_ON_SYSTEM_FILE
314 ERROR_DISK_RESOURCES_EXHAUSTED
315 ERROR_INVALID_TOKEN
316 ERROR_DEVICE_FEATURE_NOT_SUPPORTED
317 ERROR_MR_MID_NOT_FOUND
318 ERROR_SCOPE_NOT_FOUND
319 ERROR_UNDEFINED_SCOPE
320 ERROR_INVALID_CAP
321 ERROR_DEVICE_UNREACHABLE
322 ERROR_DEVICE_NO_RESOURCES
323 ERROR_DATA_CHECKSUM_ERROR
324 ERROR_INTERMIXED_KERNEL_EA_OPERATION
326 ERROR_FILE_LEVEL_TRIM_NOT_SUPPORTED
327 ERROR_OFFSET_ALIGNMENT_VIOLATION
328 ERROR_INVALID_FIELD_IN_PARAMETER_LIST
329 ERROR_OPERATION_IN_PROGRESS
330 ERROR_BAD_DEVICE_PATH
331 ERROR_TOO_MANY_DESCRIPTORS
332 ERROR_SCRUB_DATA_DISABLED
333 ERROR_NOT_REDUNDANT_STORAGE
334 ERROR_RESIDENT_FILE_NOT_SUPPORTED
335 ERROR_COMPRESSED_FILE_NOT_SUPPORTED
336 ERROR_DIRECTORY_NOT_SUPPORTED
337 ERROR_NOT_READ_FROM_COPY
338 ERROR_FT_WRITE_FAILURE
339 ERROR_FT_DI_SCAN_REQUIRED
340 ERROR_INVALID_KERNEL_INFO_VERSION
341 ERROR_INVALID_PEP_INFO_VERSION
342 ERROR_OBJECT_NOT_EXTERNALLY_BACKED
343 ERROR_EXTERNAL_BACKING_PROVIDER_UNKNOWN
344 ERROR_COMPRESSION_NOT_BENEFICIAL
345 ERROR_STORAGE_TOPOLOGY_ID_MISMATCH
346 ERROR_BLOCKED_BY_PARENTAL_CONTROLS
347 ERROR_BLOCK_TOO_MANY_REFERENCES
348 ERROR_MARKED_TO_DISALLOW_WRITES
349 ERROR_ENCLAVE_FAILURE
350 ERROR_FAIL_NOACTION_REBOOT
351 ERROR_FAIL_SHUTDOWN
352 ERROR_FAIL_RESTART
353 ERROR_MAX_SESSIONS_REACHED
354 ERROR_NETWORK_ACCESS_DENIED_EDP
355 ERROR_DEVICE_HINT_NAME_BUFFER_TOO_SMALL
356 ERROR_EDP_POLICY_DENIES_OPERATION
357 ERROR_EDP_DPL_POLICY_CANT_BE_SATISFIED
358 ERROR_CLOUD_FILE_SYNC_ROOT_METADATA_CORRUPT
359 ERROR_DEVICE_IN_MAINTENANCE
360 ERROR_NOT_SUPPORTED_ON_DAX
361 ERROR_DAX_MAPPING_EXISTS
362 ERROR_CLOUD_FILE_PROVIDER_NOT_RUNNING
363 ERROR_CLOUD_FILE_METADATA_CORRUPT
364 ERROR_CLOUD_FILE_METADATA_TOO_LARGE
365 ERROR_CLOUD_FILE_PROPERTY_BLOB_TOO_LARGE
366 ERROR_CLOUD_FILE_PROPERTY_BLOB_CHECKSUM_MISMATCH
367 ERROR_CHILD_PROCESS_BLOCKED
368 ERROR_STORAGE_LOST_DATA_PERSISTENCE
369 ERROR_FILE_SYSTEM_VIRTUALIZATION_UNAVAILABLE
370 ERROR_FILE_SYSTEM_VIRTUALIZATION_METADATA_CORRUPT
371 ERROR_FILE_SYSTEM_VIRTUALIZATION_BUSY
372 ERROR_FILE_SYSTEM_VIRTUALIZATION_PROVIDER_UNKNOWN
373 ERROR_GDI_HANDLE_LEAK
374 ERROR_CLOUD_FILE_TOO_MANY_PROPERTY_BLOBS
375 ERROR_CLOUD_FILE_PROPERTY_VERSION_NOT_SUPPORTED
376 ERROR_NOT_A_CLOUD_FILE
377 ERROR_CLOUD_FILE_NOT_IN_SYNC
378 ERROR_CLOUD_FILE_ALREADY_CONNECTED
379 ERROR_CLOUD_FILE_NOT_SUPPORTED
380 ERROR_CLOUD_FILE_INVALID_REQUEST
381 ERROR_CLOUD_FILE_READ_ONLY_VOLUME
382 ERROR_CLOUD_FILE_CONNECTED_PROVIDER_ONLY
383 ERROR_CLOUD_FILE_VALIDATION_FAILED
384 ERROR_SMB1_NOT_AVAILABLE
385 ERROR_FILE_SYSTEM_VIRTUALIZATION_INVALID_OPERATION
386 ERROR_CLOUD_FILE_AUTHENTICATION_FAILED
387 ERROR_CLOUD_FILE_INSUFFICIENT_RESOURCES
388 ERROR_CLOUD_FILE_NETWORK_UNAVAILABLE
389 ERROR_CLOUD_FILE_UNSUCCESSFUL
390 ERROR_CLOUD_FILE_NOT_UNDER_SYNC_ROOT
391 ERROR_CLOUD_FILE_IN_USE
392 ERROR_CLOUD_FILE_PINNED
393 ERROR_CLOUD_FILE_REQUEST_ABORTED
394 ERROR_CLOUD_FILE_PROPERTY_CORRUPT
395 ERROR_CLOUD_FILE_ACCESS_DENIED
396 ERROR_CLOUD_FILE_INCOMPATIBLE_HARDLINKS
397 ERROR_CLOUD_FILE_PROPERTY_LOCK_CONFLICT
398 ERROR_CLOUD_FILE_REQUEST_CANCELED
399 ERROR_EXTERNAL_SYSKEY_NOT_SUPPORTED
400 ERROR_THREAD_MODE_ALREADY_BACKGROUND
401 ERROR_THREAD_MODE_NOT_BACKGROUND
402 ERROR_PROCESS_MODE_ALREADY_BACKGROUND
403 ERROR_PROCESS_MODE_NOT_BACKGROUND
404 ERROR_CLOUD_FILE_PROVIDER_TERMINATED
405 ERROR_NOT_A_CLOUD_SYNC_ROOT
406 ERROR_FILE_PROTECTED_UNDER_DPL
407 ERROR_VOLUME_NOT_CLUSTER_ALIGNED
408 ERROR_NO_PHYSICALLY_ALIGNED_FREE_SPACE_FOUND
409 ERROR_APPX_FILE_NOT_ENCRYPTED
410 ERROR_RWRAW_ENCRYPTED_FILE_NOT_ENCRYPTED
411 ERROR_RWRAW_ENCRYPTED_INVALID_EDATAINFO_FILEOFFSET
412 ERROR_RWRAW_ENCRYPTED_INVALID_EDATAINFO_FILERANGE
413 ERROR_RWRAW_ENCRYPTED_INVALID_EDATAINFO_PARAMETER
414 ERROR_LINUX_SUBSYSTEM_NOT_PRESENT
415 ERROR_FT_READ_FAILURE
416 ERROR_STORAGE_RESERVE_ID_INVALID
417 ERROR_STORAGE_RESERVE_DOES_NOT_EXIST
418 ERROR_STORAGE_RESERVE_ALREADY_EXISTS
419 ERROR_STORAGE_RESERVE_NOT_EMPTY
420 ERROR_NOT_A_DAX_VOLUME
421 ERROR_NOT_DAX_MAPPABLE
422 ERROR_TIME_SENSITIVE_THREAD
423 ERROR_DPL_NOT_SUPPORTED_FOR_USER
424 ERROR_CASE_DIFFERING_NAMES_IN_DIR
425 ERROR_FILE_NOT_SUPPORTED
426 ERROR_CLOUD_FILE_REQUEST_TIMEOUT
427 ERROR_NO_TASK_QUEUE
428 ERROR_SRC_SRV_DLL_LOAD_FAILED
429 ERROR_NOT_SUPPORTED_WITH_BTT
430 ERROR_ENCRYPTION_DISABLED
431 ERROR_ENCRYPTING_METADATA_DISALLOWED
432 ERROR_CANT_CLEAR_ENCRYPTION_FLAG
433 ERROR_NO_SUCH_DEVICE
434 ERROR_CLOUD_FILE_DEHYDRATION_DISALLOWED
435 ERROR_FILE_SNAP_IN_PROGRESS
436 ERROR_FILE_SNAP_USER_SECTION_NOT_SUPPORTED
437 ERROR_FILE_SNAP_MODIFY_NOT_SUPPORTED
438 ERROR_FILE_SNAP_IO_NOT_COORDINATED
439 ERROR_FILE_SNAP_UNEXPECTED_ERROR
440 ERROR_FILE_SNAP_INVALID_PARAMETER
441 ERROR_UNSATISFIED_DEPENDENCIES
442 ERROR_CASE_SENSITIVE_PATH
443 ERROR_UNEXPECTED_NTCACHEMANAGER_ERROR
444 ERROR_LINUX_SUBSYSTEM_UPDATE_REQUIRED
445 ERROR_DLP_POLICY_WARNS_AGAINST_OPERATION
446 ERROR_DLP_POLICY_DENIES_OPERATION
447 ERROR_SECURITY_DENIES_OPERATION
448 ERROR_UNTRUSTED_MOUNT_POINT
449 ERROR_DLP_POLICY_SILENTLY_FAIL
450 ERROR_CAPAUTHZ_NOT_DEVUNLOCKED
451 ERROR_CAPAUTHZ_CHANGE_TYPE
452 ERROR_CAPAUTHZ_NOT_PROVISIONED
453 ERROR_CAPAUTHZ_NOT_AUTHORIZED
454 ERROR_CAPAUTHZ_NO_POLICY
455 ERROR_CAPAUTHZ_DB_CORRUPTED
456 ERROR_CAPAUTHZ_SCCD_INVALID_CATALOG
457 ERROR_CAPAUTHZ_SCCD_NO_AUTH_ENTITY
458 ERROR_CAPAUTHZ_SCCD_PARSE_ERROR
459 ERROR_CAPAUTHZ_SCCD_DEV_MODE_REQUIRED
460 ERROR_CAPAUTHZ_SCCD_NO_CAPABILITY_MATCH
470 ERROR_CIMFS_IMAGE_CORRUPT
471 ERROR_CIMFS_IMAGE_VERSION_NOT_SUPPORTED
472 ERROR_STORAGE_STACK_ACCESS_DENIED
473 ERROR_INSUFFICIENT_VIRTUAL_ADDR_RESOURCES
474 ERROR_INDEX_OUT_OF_BOUNDS
475 ERROR_CLOUD_FILE_US_MESSAGE_TIMEOUT
476 ERROR_NOT_A_DEV_VOLUME
477 ERROR_FS_GUID_MISMATCH
478 ERROR_CANT_ATTACH_TO_DEV_VOLUME
479 ERROR_MEMORY_DECOMPRESSION_FAILURE
480 ERROR_PNP_QUERY_REMOVE_DEVICE_TIMEOUT
481 ERROR_PNP_QUERY_REMOVE_RELATED_DEVICE_TIMEOUT
482 ERROR_PNP_QUERY_REMOVE_UNRELATED_DEVICE_TIMEOUT
483 ERROR_DEVICE_HARDWARE_ERROR
487 ERROR_INVALID_ADDRESS
488 ERROR_HAS_SYSTEM_CRITICAL_FILES
489 ERROR_ENCRYPTED_FILE_NOT_SUPPORTED
490 ERROR_SPARSE_FILE_NOT_SUPPORTED
491 ERROR_PAGEFILE_NOT_SUPPORTED
492 ERROR_VOLUME_NOT_SUPPORTED
493 ERROR_NOT_SUPPORTED_WITH_BYPASSIO
494 ERROR_NO_BYPASSIO_DRIVER_SUPPORT
495 ERROR_NOT_SUPPORTED_WITH_ENCRYPTION
496 ERROR_NOT_SUPPORTED_WITH_COMPRESSION
497 ERROR_NOT_SUPPORTED_WITH_REPLICATION
498 ERROR_NOT_SUPPORTED_WITH_DEDUPLICATION
499 ERROR_NOT_SUPPORTED_WITH_AUDITING
500 ERROR_USER_PROFILE_LOAD
501 ERROR_SESSION_KEY_TOO_SHORT
502 ERROR_ACCESS_DENIED_APPDATA
503 ERROR_NOT_SUPPORTED_WITH_MONITORING
504 ERROR_NOT_SUPPORTED_WITH_SNAPSHOT
505 ERROR_NOT_SUPPORTED_WITH_VIRTUALIZATION
506 ERROR_BYPASSIO_FLT_NOT_SUPPORTED
507 ERROR_DEVICE_RESET_REQUIRED
508 ERROR_VOLUME_WRITE_ACCESS_DENIED
509 ERROR_NOT_SUPPORTED_WITH_CACHED_HANDLE
510 ERROR_FS_METADATA_INCONSISTENT
511 ERROR_BLOCK_WEAK_REFERENCE_INVALID
512 ERROR_BLOCK_SOURCE_WEAK_REFERENCE_INVALID
513 ERROR_BLOCK_TARGET_WEAK_REFERENCE_INVALID
514 ERROR_BLOCK_SHARED
515 ERROR_VOLUME_UPGRADE_NOT_NEEDED
516 ERROR_VOLUME_UPGRADE_PENDING
517 ERROR_VOLUME_UPGRADE_DISABLED
518 ERROR_VOLUME_UPGRADE_DISABLED_TILL_OS_DOWNGRADE_EXPIRED
519 ERROR_INVALID_CONFIG_VALUE
520 ERROR_MEMORY_DECOMPRESSION_HW_ERROR
521 ERROR_VOLUME_ROLLBACK_DETECTED
534 ERROR_ARITHMETIC_OVERFLOW
535 ERROR_PIPE_CONNECTED
536 ERROR_PIPE_LISTENING
537 ERROR_VERIFIER_STOP
538 ERROR_ABIOS_ERROR
539 ERROR_WX86_WARNING
540 ERROR_WX86_ERROR
541 ERROR_TIMER_NOT_CANCELED
542 ERROR_UNWIND
543 ERROR_BAD_STACK
544 ERROR_INVALID_UNWIND_TARGET
545 ERROR_INVALID_PORT_ATTRIBUTES
546 ERROR_PORT_MESSAGE_TOO_LONG
547 ERROR_INVALID_QUOTA_LOWER
548 ERROR_DEVICE_ALREADY_ATTACHED
549 ERROR_INSTRUCTION_MISALIGNMENT
550 ERROR_PROFILING_NOT_STARTED
551 ERROR_PROFILING_NOT_STOPPED
552 ERROR_COULD_NOT_INTERPRET
553 ERROR_PROFILING_AT_LIMIT
554 ERROR_CANT_WAIT
555 ERROR_CANT_TERMINATE_SELF
556 ERROR_UNEXPECTED_MM_CREATE_ERR
557 ERROR_UNEXPECTED_MM_MAP_ERROR
558 ERROR_UNEXPECTED_MM_EXTEND_ERR
559 ERROR_BAD_FUNCTION_TABLE
560 ERROR_NO_GUID_TRANSLATION
561 ERROR_INVALID_LDT_SIZE
563 ERROR_INVALID_LDT_OFFSET
564 ERROR_INVALID_LDT_DESCRIPTOR
565 ERROR_TOO_MANY_THREADS
566 ERROR_THREAD_NOT_IN_PROCESS
567 ERROR_PAGEFILE_QUOTA_EXCEEDED
568 ERROR_LOGON_SERVER_CONFLICT
569 ERROR_SYNCHRONIZATION_REQUIRED
570 ERROR_NET_OPEN_FAILED
571 ERROR_IO_PRIVILEGE_FAILED
572 ERROR_CONTROL_C_EXIT
573 ERROR_MISSING_SYSTEMFILE
574 ERROR_UNHANDLED_EXCEPTION
575 ERROR_APP_INIT_FAILURE
576 ERROR_PAGEFILE_CREATE_FAILED
577 ERROR_INVALID_IMAGE_HASH
578 ERROR_NO_PAGEFILE
579 ERROR_ILLEGAL_FLOAT_CONTEXT
580 ERROR_NO_EVENT_PAIR
581 ERROR_DOMAIN_CTRLR_CONFIG_ERROR
582 ERROR_ILLEGAL_CHARACTER
583 ERROR_UNDEFINED_CHARACTER
584 ERROR_FLOPPY_VOLUME
585 ERROR_BIOS_FAILED_TO_CONNECT_INTERRUPT
586 ERROR_BACKUP_CONTROLLER
587 ERROR_MUTANT_LIMIT_EXCEEDED
588 ERROR_FS_DRIVER_REQUIRED
589 ERROR_CANNOT_LOAD_REGISTRY_FILE
590 ERROR_DEBUG_ATTACH_FAILED
591 ERROR_SYSTEM_PROCESS_TERMINATED
592 ERROR_DATA_NOT_ACCEPTED
593 ERROR_VDM_HARD_ERROR
594 ERROR_DRIVER_CANCEL_TIMEOUT
595 ERROR_REPLY_MESSAGE_MISMATCH
596 ERROR_LOST_WRITEBEHIND_DATA
597 ERROR_CLIENT_SERVER_PARAMETERS_INVALID
598 ERROR_NOT_TINY_STREAM
599 ERROR_STACK_OVERFLOW_READ
600 ERROR_CONVERT_TO_LARGE
601 ERROR_FOUND_OUT_OF_SCOPE
602 ERROR_ALLOCATE_BUCKET
603 ERROR_MARSHALL_OVERFLOW
604 ERROR_INVALID_VARIANT
605 ERROR_BAD_COMPRESSION_BUFFER
606 ERROR_AUDIT_FAILED
607 ERROR_TIMER_RESOLUTION_NOT_SET
608 ERROR_INSUFFICIENT_LOGON_INFO
609 ERROR_BAD_DLL_ENTRYPOINT
610 ERROR_BAD_SERVICE_ENTRYPOINT
611 ERROR_IP_ADDRESS_CONFLICT1
612 ERROR_IP_ADDRESS_CONFLICT2
613 ERROR_REGISTRY_QUOTA_LIMIT
614 ERROR_NO_CALLBACK_ACTIVE
615 ERROR_PWD_TOO_SHORT
616 ERROR_PWD_TOO_RECENT
617 ERROR_PWD_HISTORY_CONFLICT
618 ERROR_UNSUPPORTED_COMPRESSION
619 ERROR_INVALID_HW_PROFILE
620 ERROR_INVALID_PLUGPLAY_DEVICE_PATH
621 ERROR_QUOTA_LIST_INCONSISTENT
622 ERROR_EVALUATION_EXPIRATION
623 ERROR_ILLEGAL_DLL_RELOCATION
624 ERROR_DLL_INIT_FAILED_LOGOFF
625 ERROR_VALIDATE_CONTINUE
626 ERROR_NO_MORE_MATCHES
627 ERROR_RANGE_LIST_CONFLICT
628 ERROR_SERVER_SID_MISMATCH
629 ERROR_CANT_ENABLE_DENY_ONLY
630 ERROR_FLOAT_MULTIPLE_FAULTS
631 ERROR_FLOAT_MULTIPLE_TRAPS
632 ERROR_NOINTERFACE
633 ERROR_DRIVER_FAILED_SLEEP
634 ERROR_CORRUPT_SYSTEM_FILE
635 ERROR_COMMITMENT_MINIMUM
636 ERROR_PNP_RESTART_ENUMERATION
637 ERROR_SYSTEM_IMAGE_BAD_SIGNATURE
638 ERROR_PNP_REBOOT_REQUIRED
639 ERROR_INSUFFICIENT_POWER
640 ERROR_MULTIPLE_FAULT_VIOLATION
641 ERROR_SYSTEM_SHUTDOWN
642 ERROR_PORT_NOT_SET
643 ERROR_DS_VERSION_CHECK_FAILURE
644 ERROR_RANGE_NOT_FOUND
646 ERROR_NOT_SAFE_MODE_DRIVER
647 ERROR_FAILED_DRIVER_ENTRY
648 ERROR_DEVICE_ENUMERATION_ERROR
649 ERROR_MOUNT_POINT_NOT_RESOLVED
650 ERROR_INVALID_DEVICE_OBJECT_PARAMETER
651 ERROR_MCA_OCCURED
652 ERROR_DRIVER_DATABASE_ERROR
653 ERROR_SYSTEM_HIVE_TOO_LARGE
654 ERROR_DRIVER_FAILED_PRIOR_UNLOAD
655 ERROR_VOLSNAP_PREPARE_HIBERNATE
656 ERROR_HIBERNATION_FAILURE
657 ERROR_PWD_TOO_LONG
665 ERROR_FILE_SYSTEM_LIMITATION
668 ERROR_ASSERTION_FAILURE
669 ERROR_ACPI_ERROR
670 ERROR_WOW_ASSERTION
671 ERROR_PNP_BAD_MPS_TABLE
672 ERROR_PNP_TRANSLATION_FAILED
673 ERROR_PNP_IRQ_TRANSLATION_FAILED
674 ERROR_PNP_INVALID_ID
675 ERROR_WAKE_SYSTEM_DEBUGGER
676 ERROR_HANDLES_CLOSED
677 ERROR_EXTRANEOUS_INFORMATION
678 ERROR_RXACT_COMMIT_NECESSARY
679 ERROR_MEDIA_CHECK
680 ERROR_GUID_SUBSTITUTION_MADE
681 ERROR_STOPPED_ON_SYMLINK
682 ERROR_LONGJUMP
683 ERROR_PLUGPLAY_QUERY_VETOED
684 ERROR_UNWIND_CONSOLIDATE
685 ERROR_REGISTRY_HIVE_RECOVERED
686 ERROR_DLL_MIGHT_BE_INSECURE
687 ERROR_DLL_MIGHT_BE_INCOMPATIBLE
688 ERROR_DBG_EXCEPTION_NOT_HANDLED
689 ERROR_DBG_REPLY_LATER
690 ERROR_DBG_UNABLE_TO_PROVIDE_HANDLE
691 ERROR_DBG_TERMINATE_THREAD
692 ERROR_DBG_TERMINATE_PROCESS
693 ERROR_DBG_CONTROL_C
694 ERROR_DBG_PRINTEXCEPTION_C
695 ERROR_DBG_RIPEXCEPTION
696 ERROR_DBG_CONTROL_BREAK
697 ERROR_DBG_COMMAND_EXCEPTION
698 ERROR_OBJECT_NAME_EXISTS
699 ERROR_THREAD_WAS_SUSPENDED
700 ERROR_IMAGE_NOT_AT_BASE
701 ERROR_RXACT_STATE_CREATED
702 ERROR_SEGMENT_NOTIFICATION
703 ERROR_BAD_CURRENT_DIRECTORY
704 ERROR_FT_READ_RECOVERY_FROM_BACKUP
705 ERROR_FT_WRITE_RECOVERY
706 ERROR_IMAGE_MACHINE_TYPE_MISMATCH
707 ERROR_RECEIVE_PARTIAL
708 ERROR_RECEIVE_EXPEDITED
709 ERROR_RECEIVE_PARTIAL_EXPEDITED
710 ERROR_EVENT_DONE
711 ERROR_EVENT_PENDING
712 ERROR_CHECKING_FILE_SYSTEM
713 ERROR_FATAL_APP_EXIT
714 ERROR_PREDEFINED_HANDLE
715 ERROR_WAS_UNLOCKED
716 ERROR_SERVICE_NOTIFICATION
717 ERROR_WAS_LOCKED
718 ERROR_LOG_HARD_ERROR
719 ERROR_ALREADY_WIN32
720 ERROR_IMAGE_MACHINE_TYPE_MISMATCH_EXE
721 ERROR_NO_YIELD_PERFORMED
722 ERROR_TIMER_RESUME_IGNORED
723 ERROR_ARBITRATION_UNHANDLED
724 ERROR_CARDBUS_NOT_SUPPORTED
725 ERROR_MP_PROCESSOR_MISMATCH
726 ERROR_HIBERNATED
727 ERROR_RESUME_HIBERNATION
728 ERROR_FIRMWARE_UPDATED
729 ERROR_DRIVERS_LEAKING_LOCKED_PAGES
730 ERROR_WAKE_SYSTEM
731 ERROR_WAIT_1
732 ERROR_WAIT_2
733 ERROR_WAIT_3
734 ERROR_WAIT_63
735 ERROR_ABANDONED_WAIT_0
736 ERROR_ABANDONED_WAIT_63
737 ERROR_USER_APC
738 ERROR_KERNEL_APC
739 ERROR_ALERTED
740 ERROR_ELEVATION_REQUIRED
741 ERROR_REPARSE
742 ERROR_OPLOCK_BREAK_IN_PROGRESS
743 ERROR_VOLUME_MOUNTED
744 ERROR_RXACT_COMMITTED
745 ERROR_NOTIFY_CLEANUP
746 ERROR_PRIMARY_TRANSPORT_CONNECT_FAILED
747 ERROR_PAGE_FAULT_TRANSITION
748 ERROR_PAGE_FAULT_DEMAND_ZERO
749 ERROR_PAGE_FAULT_COPY_ON_WRITE
750 ERROR_PAGE_FAULT_GUARD_PAGE
751 ERROR_PAGE_FAULT_PAGING_FILE
752 ERROR_CACHE_PAGE_LOCKED
753 ERROR_CRASH_DUMP
754 ERROR_BUFFER_ALL_ZEROS
755 ERROR_REPARSE_OBJECT
756 ERROR_RESOURCE_REQUIREMENTS_CHANGED
757 ERROR_TRANSLATION_COMPLETE
758 ERROR_NOTHING_TO_TERMINATE
759 ERROR_PROCESS_NOT_IN_JOB
760 ERROR_PROCESS_IN_JOB
761 ERROR_VOLSNAP_HIBERNATE_READY
762 ERROR_FSFILTER_OP_COMPLETED_SUCCESSFULLY
763 ERROR_INTERRUPT_VECTOR_ALREADY_CONNECTED
764 ERROR_INTERRUPT_STILL_CONNECTED
765 ERROR_WAIT_FOR_OPLOCK
766 ERROR_DBG_EXCEPTION_HANDLED
767 ERROR_DBG_CONTINUE
768 ERROR_CALLBACK_POP_STACK
769 ERROR_COMPRESSION_DISABLED
770 ERROR_CANTFETCHBACKWARDS
771 ERROR_CANTSCROLLBACKWARDS
772 ERROR_ROWSNOTRELEASED
773 ERROR_BAD_ACCESSOR_FLAGS
774 ERROR_ERRORS_ENCOUNTERED
775 ERROR_NOT_CAPABLE
776 ERROR_REQUEST_OUT_OF_SEQUENCE
777 ERROR_VERSION_PARSE_ERROR
778 ERROR_BADSTARTPOSITION
779 ERROR_MEMORY_HARDWARE
780 ERROR_DISK_REPAIR_DISABLED
781 ERROR_INSUFFICIENT_RESOURCE_FOR_SPECIFIED_SHARED_SECTION_SIZE
782 ERROR_SYSTEM_POWERSTATE_TRANSITION
783 ERROR_SYSTEM_POWERSTATE_COMPLEX_TRANSITION
784 ERROR_MCA_EXCEPTION
785 ERROR_ACCESS_AUDIT_BY_POLICY
786 ERROR_ACCESS_DISABLED_NO_SAFER_UI_BY_POLICY
787 ERROR_ABANDON_HIBERFILE
788 ERROR_LOST_WRITEBEHIND_DATA_NETWORK_DISCONNECTED
789 ERROR_LOST_WRITEBEHIND_DATA_NETWORK_SERVER_ERROR
790 ERROR_LOST_WRITEBEHIND_DATA_LOCAL_DISK_ERROR
791 ERROR_BAD_MCFG_TABLE
792 ERROR_DISK_REPAIR_REDIRECTED
793 ERROR_DISK_REPAIR_UNSUCCESSFUL
794 ERROR_CORRUPT_LOG_OVERFULL
795 ERROR_CORRUPT_LOG_CORRUPTED
796 ERROR_CORRUPT_LOG_UNAVAILABLE
797 ERROR_CORRUPT_LOG_DELETED_FULL
798 ERROR_CORRUPT_LOG_CLEARED
799 ERROR_ORPHAN_NAME_EXHAUSTED
800 ERROR_OPLOCK_SWITCHED_TO_NEW_HANDLE
801 ERROR_CANNOT_GRANT_REQUESTED_OPLOCK
802 ERROR_CANNOT_BREAK_OPLOCK
803 ERROR_OPLOCK_HANDLE_CLOSED
804 ERROR_NO_ACE_CONDITION
805 ERROR_INVALID_ACE_CONDITION
806 ERROR_FILE_HANDLE_REVOKED
807 ERROR_IMAGE_AT_DIFFERENT_BASE
808 ERROR_ENCRYPTED_IO_NOT_POSSIBLE
809 ERROR_FILE_METADATA_OPTIMIZATION_IN_PROGRESS
810 ERROR_QUOTA_ACTIVITY
811 ERROR_HANDLE_REVOKED
812 ERROR_CALLBACK_INVOKE_INLINE
813 ERROR_CPU_SET_INVALID
814 ERROR_ENCLAVE_NOT_TERMINATED
815 ERROR_ENCLAVE_VIOLATION
816 ERROR_SERVER_TRANSPORT_CONFLICT
817 ERROR_CERTIFICATE_VALIDATION_PREFERENCE_CONFLICT
818 ERROR_FT_READ_FROM_COPY_FAILURE
819 ERROR_SECTION_DIRECT_MAP_ONLY
994 ERROR_EA_ACCESS_DENIED
995 ERROR_OPERATION_ABORTED
996 ERROR_IO_INCOMPLETE
997 ERROR_IO_PENDING
998 ERROR_NOACCESS
999 ERROR_SWAPERROR
1001 ERROR_STACK_OVERFLOW
1002 ERROR_INVALID_MESSAGE
1003 ERROR_CAN_NOT_COMPLETE
1004 ERROR_INVALID_FLAGS
1005 ERROR_UNRECOGNIZED_VOLUME
1006 ERROR_FILE_INVALID
1007 ERROR_FULLSCREEN_MODE
1008 ERROR_NO_TOKEN
1009 ERROR_BADDB
1010 ERROR_BADKEY
1011 ERROR_CANTOPEN
1012 ERROR_CANTREAD
1013 ERROR_CANTWRITE
1014 ERROR_REGISTRY_RECOVERED
1015 ERROR_REGISTRY_CORRUPT
1016 ERROR_REGISTRY_IO_FAILED
1017 ERROR_NOT_REGISTRY_FILE
1018 ERROR_KEY_DELETED
1019 ERROR_NO_LOG_SPACE
1020 ERROR_KEY_HAS_CHILDREN
1021 ERROR_CHILD_MUST_BE_VOLATILE
1022 ERROR_NOTIFY_ENUM_DIR
1051 ERROR_DEPENDENT_SERVICES_RUNNING
1052 ERROR_INVALID_SERVICE_CONTROL
1053 ERROR_SERVICE_REQUEST_TIMEOUT
1054 ERROR_SERVICE_NO_THREAD
1055 ERROR_SERVICE_DATABASE_LOCKED
1056 ERROR_SERVICE_ALREADY_RUNNING
1057 ERROR_INVALID_SERVICE_ACCOUNT
1058 ERROR_SERVICE_DISABLED
1059 ERROR_CIRCULAR_DEPENDENCY
1060 ERROR_SERVICE_DOES_NOT_EXIST
1061 ERROR_SERVICE_CANNOT_ACCEPT_CTRL
1062 ERROR_SERVICE_NOT_ACTIVE
1063 ERROR_FAILED_SERVICE_CONTROLLER_CONNECT
1064 ERROR_EXCEPTION_IN_SERVICE
1065 ERROR_DATABASE_DOES_NOT_EXIST
1066 ERROR_SERVICE_SPECIFIC_ERROR
1067 ERROR_PROCESS_ABORTED
1068 ERROR_SERVICE_DEPENDENCY_FAIL
1069 ERROR_SERVICE_LOGON_FAILED
1070 ERROR_SERVICE_START_HANG
1071 ERROR_INVALID_SERVICE_LOCK
1072 ERROR_SERVICE_MARKED_FOR_DELETE
1073 ERROR_SERVICE_EXISTS
1074 ERROR_ALREADY_RUNNING_LKG
1075 ERROR_SERVICE_DEPENDENCY_DELETED
1076 ERROR_BOOT_ALREADY_ACCEPTED
1077 ERROR_SERVICE_NEVER_STARTED
1078 ERROR_DUPLICATE_SERVICE_NAME
1079 ERROR_DIFFERENT_SERVICE_ACCOUNT
1080 ERROR_CANNOT_DETECT_DRIVER_FAILURE
1081 ERROR_CANNOT_DETECT_PROCESS_ABORT
1082 ERROR_NO_RECOVERY_PROGRAM
1083 ERROR_SERVICE_NOT_IN_EXE
1084 ERROR_NOT_SAFEBOOT_SERVICE
1100 ERROR_END_OF_MEDIA
1101 ERROR_FILEMARK_DETECTED
1102 ERROR_BEGINNING_OF_MEDIA
1103 ERROR_SETMARK_DETECTED
1104 ERROR_NO_DATA_DETECTED
1105 ERROR_PARTITION_FAILURE
1106 ERROR_INVALID_BLOCK_LENGTH
1107 ERROR_DEVICE_NOT_PARTITIONED
1108 ERROR_UNABLE_TO_LOCK_MEDIA
1109 ERROR_UNABLE_TO_UNLOAD_MEDIA
1110 ERROR_MEDIA_CHANGED
1111 ERROR_BUS_RESET
1112 ERROR_NO_MEDIA_IN_DRIVE
1113 ERROR_NO_UNICODE_TRANSLATION
1114 ERROR_DLL_INIT_FAILED
1115 ERROR_SHUTDOWN_IN_PROGRESS
1116 ERROR_NO_SHUTDOWN_IN_PROGRESS
1117 ERROR_IO_DEVICE
1118 ERROR_SERIAL_NO_DEVICE
1119 ERROR_IRQ_BUSY
1120 ERROR_MORE_WRITES
1121 ERROR_COUNTER_TIMEOUT
1122 ERROR_FLOPPY_ID_MARK_NOT_FOUND
1123 ERROR_FLOPPY_WRONG_CYLINDER
1124 ERROR_FLOPPY_UNKNOWN_ERROR
1125 ERROR_FLOPPY_BAD_REGISTERS
1126 ERROR_DISK_RECALIBRATE_FAILED
1127 ERROR_DISK_OPERATION_FAILED
1128 ERROR_DISK_RESET_FAILED
1129 ERROR_EOM_OVERFLOW
1130 ERROR_NOT_ENOUGH_SERVER_MEMORY
1131 ERROR_POSSIBLE_DEADLOCK
1132 ERROR_MAPPED_ALIGNMENT
1140 ERROR_SET_POWER_STATE_VETOED
1141 ERROR_SET_POWER_STATE_FAILED
1142 ERROR_TOO_MANY_LINKS
1150 ERROR_OLD_WIN_VERSION
1151 ERROR_APP_WRONG_OS
1152 ERROR_SINGLE_INSTANCE_APP
1153 ERROR_RMODE_APP
1154 ERROR_INVALID_DLL
1155 ERROR_NO_ASSOCIATION
1156 ERROR_DDE_FAIL
1157 ERROR_DLL_NOT_FOUND
1158 ERROR_NO_MORE_USER_HANDLES
1159 ERROR_MESSAGE_SYNC_ONLY
1160 ERROR_SOURCE_ELEMENT_EMPTY
1161 ERROR_DESTINATION_ELEMENT_FULL
1162 ERROR_ILLEGAL_ELEMENT_ADDRESS
1163 ERROR_MAGAZINE_NOT_PRESENT
1164 ERROR_DEVICE_REINITIALIZATION_NEEDED
1165 ERROR_DEVICE_REQUIRES_CLEANING
1166 ERROR_DEVICE_DOOR_OPEN
1167 ERROR_DEVICE_NOT_CONNECTED
1168 ERROR_NOT_FOUND
1169 ERROR_NO_MATCH
1170 ERROR_SET_NOT_FOUND
1171 ERROR_POINT_NOT_FOUND
1172 ERROR_NO_TRACKING_SERVICE
1173 ERROR_NO_VOLUME_ID
1175 ERROR_UNABLE_TO_REMOVE_REPLACED
1176 ERROR_UNABLE_TO_MOVE_REPLACEMENT
1177 ERROR_UNABLE_TO_MOVE_REPLACEMENT_2
1178 ERROR_JOURNAL_DELETE_IN_PROGRESS
1179 ERROR_JOURNAL_NOT_ACTIVE
1180 ERROR_POTENTIAL_FILE_FOUND
1181 ERROR_JOURNAL_ENTRY_DELETED
1183 ERROR_VRF_CFG_ENABLED
1184 ERROR_PARTITION_TERMINATING
1190 ERROR_SHUTDOWN_IS_SCHEDULED
1191 ERROR_SHUTDOWN_USERS_LOGGED_ON
1192 ERROR_SHUTDOWN_DISKS_NOT_IN_MAINTENANCE_MODE
1200 ERROR_BAD_DEVICE
1201 ERROR_CONNECTION_UNAVAIL
1202 ERROR_DEVICE_ALREADY_REMEMBERED
1203 ERROR_NO_NET_OR_BAD_PATH
1204 ERROR_BAD_PROVIDER
1205 ERROR_CANNOT_OPEN_PROFILE
1206 ERROR_BAD_PROFILE
1207 ERROR_NOT_CONTAINER
1208 ERROR_EXTENDED_ERROR
1209 ERROR_INVALID_GROUPNAME
1210 ERROR_INVALID_COMPUTERNAME
1211 ERROR_INVALID_EVENTNAME
1212 ERROR_INVALID_DOMAINNAME
1213 ERROR_INVALID_SERVICENAME
1214 ERROR_INVALID_NETNAME
1215 ERROR_INVALID_SHARENAME
1216 ERROR_INVALID_PASSWORDNAME
1217 ERROR_INVALID_MESSAGENAME
1218 ERROR_INVALID_MESSAGEDEST
1219 ERROR_SESSION_CREDENTIAL_CONFLICT
1220 ERROR_REMOTE_SESSION_LIMIT_EXCEEDED
1221 ERROR_DUP_DOMAINNAME
1222 ERROR_NO_NETWORK
1223 ERROR_CANCELLED
1224 ERROR_USER_MAPPED_FILE
1225 ERROR_CONNECTION_REFUSED
1226 ERROR_GRACEFUL_DISCONNECT
1227 ERROR_ADDRESS_ALREADY_ASSOCIATED
1228 ERROR_ADDRESS_NOT_ASSOCIATED
1229 ERROR_CONNECTION_INVALID
1230 ERROR_CONNECTION_ACTIVE
1231 ERROR_NETWORK_UNREACHABLE
1232 ERROR_HOST_UNREACHABLE
1233 ERROR_PROTOCOL_UNREACHABLE
1234 ERROR_PORT_UNREACHABLE
1235 ERROR_REQUEST_ABORTED
1236 ERROR_CONNECTION_ABORTED
1237 ERROR_RETRY
1238 ERROR_CONNECTION_COUNT_LIMIT
1239 ERROR_LOGIN_TIME_RESTRICTION
1240 ERROR_LOGIN_WKSTA_RESTRICTION
1241 ERROR_INCORRECT_ADDRESS
1242 ERROR_ALREADY_REGISTERED
1243 ERROR_SERVICE_NOT_FOUND
1244 ERROR_NOT_AUTHENTICATED
1245 ERROR_NOT_LOGGED_ON
1246 ERROR_CONTINUE
1247 ERROR_ALREADY_INITIALIZED
1248 ERROR_NO_MORE_DEVICES
1249 ERROR_NO_SUCH_SITE
1250 ERROR_DOMAIN_CONTROLLER_EXISTS
1251 ERROR_ONLY_IF_CONNECTED
1252 ERROR_OVERRIDE_NOCHANGES
1253 ERROR_BAD_USER_PROFILE
1254 ERROR_NOT_SUPPORTED_ON_SBS
1255 ERROR_SERVER_SHUTDOWN_IN_PROGRESS
1256 ERROR_HOST_DOWN
1257 ERROR_NON_ACCOUNT_SID
1258 ERROR_NON_DOMAIN_SID
1259 ERROR_APPHELP_BLOCK
1260 ERROR_ACCESS_DISABLED_BY_POLICY
1261 ERROR_REG_NAT_CONSUMPTION
1262 ERROR_CSCSHARE_OFFLINE
1263 ERROR_PKINIT_FAILURE
1264 ERROR_SMARTCARD_SUBSYSTEM_FAILURE
1265 ERROR_DOWNGRADE_DETECTED
1271 ERROR_MACHINE_LOCKED
1272 ERROR_SMB_GUEST_LOGON_BLOCKED
1273 ERROR_CALLBACK_SUPPLIED_INVALID_DATA
1274 ERROR_SYNC_FOREGROUND_REFRESH_REQUIRED
1275 ERROR_DRIVER_BLOCKED
1276 ERROR_INVALID_IMPORT_OF_NON_DLL
1277 ERROR_ACCESS_DISABLED_WEBBLADE
1278 ERROR_ACCESS_DISABLED_WEBBLADE_TAMPER
1279 ERROR_RECOVERY_FAILURE
1280 ERROR_ALREADY_FIBER
1281 ERROR_ALREADY_THREAD
1282 ERROR_STACK_BUFFER_OVERRUN
1283 ERROR_PARAMETER_QUOTA_EXCEEDED
1284 ERROR_DEBUGGER_INACTIVE
1285 ERROR_DELAY_LOAD_FAILED
1286 ERROR_VDM_DISALLOWED
1287 ERROR_UNIDENTIFIED_ERROR
1288 ERROR_INVALID_CRUNTIME_PARAMETER
1289 ERROR_BEYOND_VDL
1290 ERROR_INCOMPATIBLE_SERVICE_SID_TYPE
1291 ERROR_DRIVER_PROCESS_TERMINATED
1292 ERROR_IMPLEMENTATION_LIMIT
1293 ERROR_PROCESS_IS_PROTECTED
1294 ERROR_SERVICE_NOTIFY_CLIENT_LAGGING
1295 ERROR_DISK_QUOTA_EXCEEDED
1296 ERROR_CONTENT_BLOCKED
1297 ERROR_INCOMPATIBLE_SERVICE_PRIVILEGE
1298 ERROR_APP_HANG
1299 ERROR_INVALID_LABEL
1300 ERROR_NOT_ALL_ASSIGNED
1301 ERROR_SOME_NOT_MAPPED
1302 ERROR_NO_QUOTAS_FOR_ACCOUNT
1303 ERROR_LOCAL_USER_SESSION_KEY
1304 ERROR_NULL_LM_PASSWORD
1305 ERROR_UNKNOWN_REVISION
1306 ERROR_REVISION_MISMATCH
1307 ERROR_INVALID_OWNER
1308 ERROR_INVALID_PRIMARY_GROUP
1309 ERROR_NO_IMPERSONATION_TOKEN
1310 ERROR_CANT_DISABLE_MANDATORY
1311 ERROR_NO_LOGON_SERVERS
1312 ERROR_NO_SUCH_LOGON_SESSION
1313 ERROR_NO_SUCH_PRIVILEGE
1314 ERROR_PRIVILEGE_NOT_HELD
1315 ERROR_INVALID_ACCOUNT_NAME
1316 ERROR_USER_EXISTS
1317 ERROR_NO_SUCH_USER
1318 ERROR_GROUP_EXISTS
1319 ERROR_NO_SUCH_GROUP
1320 ERROR_MEMBER_IN_GROUP
1321 ERROR_MEMBER_NOT_IN_GROUP
1322 ERROR_LAST_ADMIN
1323 ERROR_WRONG_PASSWORD
1324 ERROR_ILL_FORMED_PASSWORD
1325 ERROR_PASSWORD_RESTRICTION
1326 ERROR_LOGON_FAILURE
1327 ERROR_ACCOUNT_RESTRICTION
1328 ERROR_INVALID_LOGON_HOURS
1329 ERROR_INVALID_WORKSTATION
1330 ERROR_PASSWORD_EXPIRED
1331 ERROR_ACCOUNT_DISABLED
1332 ERROR_NONE_MAPPED
1333 ERROR_TOO_MANY_LUIDS_REQUESTED
1334 ERROR_LUIDS_EXHAUSTED
1335 ERROR_INVALID_SUB_AUTHORITY
1336 ERROR_INVALID_ACL
1337 ERROR_INVALID_SID
1338 ERROR_INVALID_SECURITY_DESCR
1340 ERROR_BAD_INHERITANCE_ACL
1341 ERROR_SERVER_DISABLED
1342 ERROR_SERVER_NOT_DISABLED
1343 ERROR_INVALID_ID_AUTHORITY
1344 ERROR_ALLOTTED_SPACE_EXCEEDED
1345 ERROR_INVALID_GROUP_ATTRIBUTES
1346 ERROR_BAD_IMPERSONATION_LEVEL
1347 ERROR_CANT_OPEN_ANONYMOUS
1348 ERROR_BAD_VALIDATION_CLASS
1349 ERROR_BAD_TOKEN_TYPE
1350 ERROR_NO_SECURITY_ON_OBJECT
1351 ERROR_CANT_ACCESS_DOMAIN_INFO
1352 ERROR_INVALID_SERVER_STATE
1353 ERROR_INVALID_DOMAIN_STATE
1354 ERROR_INVALID_DOMAIN_ROLE
1355 ERROR_NO_SUCH_DOMAIN
1356 ERROR_DOMAIN_EXISTS
1357 ERROR_DOMAIN_LIMIT_EXCEEDED
1358 ERROR_INTERNAL_DB_CORRUPTION
1359 ERROR_INTERNAL_ERROR
1360 ERROR_GENERIC_NOT_MAPPED
1361 ERROR_BAD_DESCRIPTOR_FORMAT
1362 ERROR_NOT_LOGON_PROCESS
1363 ERROR_LOGON_SESSION_EXISTS
1364 ERROR_NO_SUCH_PACKAGE
1365 ERROR_BAD_LOGON_SESSION_STATE
1366 ERROR_LOGON_SESSION_COLLISION
1367 ERROR_INVALID_LOGON_TYPE
1368 ERROR_CANNOT_IMPERSONATE
1369 ERROR_RXACT_INVALID_STATE
1370 ERROR_RXACT_COMMIT_FAILURE
1371 ERROR_SPECIAL_ACCOUNT
1372 ERROR_SPECIAL_GROUP
1373 ERROR_SPECIAL_USER
1374 ERROR_MEMBERS_PRIMARY_GROUP
1375 ERROR_TOKEN_ALREADY_IN_USE
1376 ERROR_NO_SUCH_ALIAS
1377 ERROR_MEMBER_NOT_IN_ALIAS
1378 ERROR_MEMBER_IN_ALIAS
1379 ERROR_ALIAS_EXISTS
1380 ERROR_LOGON_NOT_GRANTED
1381 ERROR_TOO_MANY_SECRETS
1382 ERROR_SECRET_TOO_LONG
1383 ERROR_INTERNAL_DB_ERROR
1384 ERROR_TOO_MANY_CONTEXT_IDS
1385 ERROR_LOGON_TYPE_NOT_GRANTED
1386 ERROR_NT_CROSS_ENCRYPTION_REQUIRED
1387 ERROR_NO_SUCH_MEMBER
1388 ERROR_INVALID_MEMBER
1389 ERROR_TOO_MANY_SIDS
1390 ERROR_LM_CROSS_ENCRYPTION_REQUIRED
1391 ERROR_NO_INHERITANCE
1392 ERROR_FILE_CORRUPT
1393 ERROR_DISK_CORRUPT
1394 ERROR_NO_USER_SESSION_KEY
1395 ERROR_LICENSE_QUOTA_EXCEEDED
1396 ERROR_WRONG_TARGET_NAME
1397 ERROR_MUTUAL_AUTH_FAILED
1398 ERROR_TIME_SKEW
1399 ERROR_CURRENT_DOMAIN_NOT_ALLOWED
1400 ERROR_INVALID_WINDOW_HANDLE
1401 ERROR_INVALID_MENU_HANDLE
1402 ERROR_INVALID_CURSOR_HANDLE
1403 ERROR_INVALID_ACCEL_HANDLE
1404 ERROR_INVALID_HOOK_HANDLE
1405 ERROR_INVALID_DWP_HANDLE
1406 ERROR_TLW_WITH_WSCHILD
1407 ERROR_CANNOT_FIND_WND_CLASS
1408 ERROR_WINDOW_OF_OTHER_THREAD
1409 ERROR_HOTKEY_ALREADY_REGISTERED
1410 ERROR_CLASS_ALREADY_EXISTS
1411 ERROR_CLASS_DOES_NOT_EXIST
1412 ERROR_CLASS_HAS_WINDOWS
1413 ERROR_INVALID_INDEX
1414 ERROR_INVALID_ICON_HANDLE
1415 ERROR_PRIVATE_DIALOG_INDEX
1416 ERROR_LISTBOX_ID_NOT_FOUND
1417 ERROR_NO_WILDCARD_CHARACTERS
1418 ERROR_CLIPBOARD_NOT_OPEN
1419 ERROR_HOTKEY_NOT_REGISTERED
1420 ERROR_WINDOW_NOT_DIALOG
1421 ERROR_CONTROL_ID_NOT_FOUND
1422 ERROR_INVALID_COMBOBOX_MESSAGE
1423 ERROR_WINDOW_NOT_COMBOBOX
1424 ERROR_INVALID_EDIT_HEIGHT
1425 ERROR_DC_NOT_FOUND
1426 ERROR_INVALID_HOOK_FILTER
1427 ERROR_INVALID_FILTER_PROC
1428 ERROR_HOOK_NEEDS_HMOD
1429 ERROR_GLOBAL_ONLY_HOOK
1430 ERROR_JOURNAL_HOOK_SET
1431 ERROR_HOOK_NOT_INSTALLED
1432 ERROR_INVALID_LB_MESSAGE
1433 ERROR_SETCOUNT_ON_BAD_LB
1434 ERROR_LB_WITHOUT_TABSTOPS
1435 ERROR_DESTROY_OBJECT_OF_OTHER_THREAD
1436 ERROR_CHILD_WINDOW_MENU
1437 ERROR_NO_SYSTEM_MENU
1438 ERROR_INVALID_MSGBOX_STYLE
1439 ERROR_INVALID_SPI_VALUE
1440 ERROR_SCREEN_ALREADY_LOCKED
1441 ERROR_HWNDS_HAVE_DIFF_PARENT
1442 ERROR_NOT_CHILD_WINDOW
1443 ERROR_INVALID_GW_COMMAND
1444 ERROR_INVALID_THREAD_ID
1445 ERROR_NON_MDICHILD_WINDOW
1446 ERROR_POPUP_ALREADY_ACTIVE
1447 ERROR_NO_SCROLLBARS
1448 ERROR_INVALID_SCROLLBAR_RANGE
1449 ERROR_INVALID_SHOWWIN_COMMAND
1450 ERROR_NO_SYSTEM_RESOURCES
1451 ERROR_NONPAGED_SYSTEM_RESOURCES
1452 ERROR_PAGED_SYSTEM_RESOURCES
1453 ERROR_WORKING_SET_QUOTA
1454 ERROR_PAGEFILE_QUOTA
1455 ERROR_COMMITMENT_LIMIT
1456 ERROR_MENU_ITEM_NOT_FOUND
1457 ERROR_INVALID_KEYBOARD_HANDLE
1458 ERROR_HOOK_TYPE_NOT_ALLOWED
1459 ERROR_REQUIRES_INTERACTIVE_WINDOWSTATION
1460 ERROR_TIMEOUT
1461 ERROR_INVALID_MONITOR_HANDLE
1462 ERROR_INCORRECT_SIZE
1463 ERROR_SYMLINK_CLASS_DISABLED
1464 ERROR_SYMLINK_NOT_SUPPORTED
1465 ERROR_XML_PARSE_ERROR
1466 ERROR_XMLDSIG_ERROR
1467 ERROR_RESTART_APPLICATION
1468 ERROR_WRONG_COMPARTMENT
1469 ERROR_AUTHIP_FAILURE
1470 ERROR_NO_NVRAM_RESOURCES
1471 ERROR_NOT_GUI_PROCESS
1500 ERROR_EVENTLOG_FILE_CORRUPT
1501 ERROR_EVENTLOG_CANT_START
1502 ERROR_LOG_FILE_FULL
1503 ERROR_EVENTLOG_FILE_CHANGED
1504 ERROR_CONTAINER_ASSIGNED
1505 ERROR_JOB_NO_CONTAINER
1550 ERROR_INVALID_TASK_NAME
1551 ERROR_INVALID_TASK_INDEX
1552 ERROR_THREAD_ALREADY_IN_TASK
1601 ERROR_INSTALL_SERVICE_FAILURE
1602 ERROR_INSTALL_USEREXIT
1603 ERROR_INSTALL_FAILURE
1604 ERROR_INSTALL_SUSPEND
1605 ERROR_UNKNOWN_PRODUCT
1606 ERROR_UNKNOWN_FEATURE
1607 ERROR_UNKNOWN_COMPONENT
1608 ERROR_UNKNOWN_PROPERTY
1609 ERROR_INVALID_HANDLE_STATE
1610 ERROR_BAD_CONFIGURATION
1611 ERROR_INDEX_ABSENT
1612 ERROR_INSTALL_SOURCE_ABSENT
1613 ERROR_INSTALL_PACKAGE_VERSION
1614 ERROR_PRODUCT_UNINSTALLED
1615 ERROR_BAD_QUERY_SYNTAX
1616 ERROR_INVALID_FIELD
1617 ERROR_DEVICE_REMOVED
1618 ERROR_INSTALL_ALREADY_RUNNING
1619 ERROR_INSTALL_PACKAGE_OPEN_FAILED
1620 ERROR_INSTALL_PACKAGE_INVALID
1621 ERROR_INSTALL_UI_FAILURE
1622 ERROR_INSTALL_LOG_FAILURE
1623 ERROR_INSTALL_LANGUAGE_UNSUPPORTED
1624 ERROR_INSTALL_TRANSFORM_FAILURE
1625 ERROR_INSTALL_PACKAGE_REJECTED
1626 ERROR_FUNCTION_NOT_CALLED
1627 ERROR_FUNCTION_FAILED
1628 ERROR_INVALID_TABLE
1629 ERROR_DATATYPE_MISMATCH
1630 ERROR_UNSUPPORTED_TYPE
1631 ERROR_CREATE_FAILED
1632 ERROR_INSTALL_TEMP_UNWRITABLE
1633 ERROR_INSTALL_PLATFORM_UNSUPPORTED
1634 ERROR_INSTALL_NOTUSED
1635 ERROR_PATCH_PACKAGE_OPEN_FAILED
1636 ERROR_PATCH_PACKAGE_INVALID
1637 ERROR_PATCH_PACKAGE_UNSUPPORTED
1638 ERROR_PRODUCT_VERSION
1639 ERROR_INVALID_COMMAND_LINE
1640 ERROR_INSTALL_REMOTE_DISALLOWED
1641 ERROR_SUCCESS_REBOOT_INITIATED
1642 ERROR_PATCH_TARGET_NOT_FOUND
1643 ERROR_PATCH_PACKAGE_REJECTED
1644 ERROR_INSTALL_TRANSFORM_REJECTED
1645 ERROR_INSTALL_REMOTE_PROHIBITED
1646 ERROR_PATCH_REMOVAL_UNSUPPORTED
1647 ERROR_UNKNOWN_PATCH
1648 ERROR_PATCH_NO_SEQUENCE
1649 ERROR_PATCH_REMOVAL_DISALLOWED
1650 ERROR_INVALID_PATCH_XML
1651 ERROR_PATCH_MANAGED_ADVERTISED_PRODUCT
1652 ERROR_INSTALL_SERVICE_SAFEBOOT
1653 ERROR_FAIL_FAST_EXCEPTION
1654 ERROR_INSTALL_REJECTED
1655 ERROR_DYNAMIC_CODE_BLOCKED
1656 ERROR_NOT_SAME_OBJECT
1657 ERROR_STRICT_CFG_VIOLATION
1660 ERROR_SET_CONTEXT_DENIED
1661 ERROR_CROSS_PARTITION_VIOLATION
1662 ERROR_RETURN_ADDRESS_HIJACK_ATTEMPT
1700 RPC_S_INVALID_STRING_BINDING
1701 RPC_S_WRONG_KIND_OF_BINDING
1702 RPC_S_INVALID_BINDING
1703 RPC_S_PROTSEQ_NOT_SUPPORTED
1704 RPC_S_INVALID_RPC_PROTSEQ
1705 RPC_S_INVALID_STRING_UUID
1706 RPC_S_INVALID_ENDPOINT_FORMAT
1707 RPC_S_INVALID_NET_ADDR
1708 RPC_S_NO_ENDPOINT_FOUND
1709 RPC_S_INVALID_TIMEOUT
1710 RPC_S_OBJECT_NOT_FOUND
1711 RPC_S_ALREADY_REGISTERED
1712 RPC_S_TYPE_ALREADY_REGISTERED
1713 RPC_S_ALREADY_LISTENING
1714 RPC_S_NO_PROTSEQS_REGISTERED
1715 RPC_S_NOT_LISTENING
1716 RPC_S_UNKNOWN_MGR_TYPE
1717 RPC_S_UNKNOWN_IF
1718 RPC_S_NO_BINDINGS
1719 RPC_S_NO_PROTSEQS
1720 RPC_S_CANT_CREATE_ENDPOINT
1721 RPC_S_OUT_OF_RESOURCES
1722 RPC_S_SERVER_UNAVAILABLE
1723 RPC_S_SERVER_TOO_BUSY
1724 RPC_S_INVALID_NETWORK_OPTIONS
1725 RPC_S_NO_CALL_ACTIVE
1726 RPC_S_CALL_FAILED
1727 RPC_S_CALL_FAILED_DNE
1728 RPC_S_PROTOCOL_ERROR
1729 RPC_S_PROXY_ACCESS_DENIED
1730 RPC_S_UNSUPPORTED_TRANS_SYN
1732 RPC_S_UNSUPPORTED_TYPE
1733 RPC_S_INVALID_TAG
1734 RPC_S_INVALID_BOUND
1735 RPC_S_NO_ENTRY_NAME
1736 RPC_S_INVALID_NAME_SYNTAX
1737 RPC_S_UNSUPPORTED_NAME_SYNTAX
1739 RPC_S_UUID_NO_ADDRESS
1740 RPC_S_DUPLICATE_ENDPOINT
1741 RPC_S_UNKNOWN_AUTHN_TYPE
1742 RPC_S_MAX_CALLS_TOO_SMALL
1743 RPC_S_STRING_TOO_LONG
1744 RPC_S_PROTSEQ_NOT_FOUND
1745 RPC_S_PROCNUM_OUT_OF_RANGE
1746 RPC_S_BINDING_HAS_NO_AUTH
1747 RPC_S_UNKNOWN_AUTHN_SERVICE
1748 RPC_S_UNKNOWN_AUTHN_LEVEL
1749 RPC_S_INVALID_AUTH_IDENTITY
1750 RPC_S_UNKNOWN_AUTHZ_SERVICE
1751 EPT_S_INVALID_ENTRY
1752 EPT_S_CANT_PERFORM_OP
1753 EPT_S_NOT_REGISTERED
1754 RPC_S_NOTHING_TO_EXPORT
1755 RPC_S_INCOMPLETE_NAME
1756 RPC_S_INVALID_VERS_OPTION
1757 RPC_S_NO_MORE_MEMBERS
1758 RPC_S_NOT_ALL_OBJS_UNEXPORTED
1759 RPC_S_INTERFACE_NOT_FOUND
1760 RPC_S_ENTRY_ALREADY_EXISTS
1761 RPC_S_ENTRY_NOT_FOUND
1762 RPC_S_NAME_SERVICE_UNAVAILABLE
1763 RPC_S_INVALID_NAF_ID
1764 RPC_S_CANNOT_SUPPORT
1765 RPC_S_NO_CONTEXT_AVAILABLE
1766 RPC_S_INTERNAL_ERROR
1767 RPC_S_ZERO_DIVIDE
1768 RPC_S_ADDRESS_ERROR
1769 RPC_S_FP_DIV_ZERO
1770 RPC_S_FP_UNDERFLOW
1771 RPC_S_FP_OVERFLOW
1772 RPC_X_NO_MORE_ENTRIES
1773 RPC_X_SS_CHAR_TRANS_OPEN_FAIL
1774 RPC_X_SS_CHAR_TRANS_SHORT_FILE
1775 RPC_X_SS_IN_NULL_CONTEXT
1777 RPC_X_SS_CONTEXT_DAMAGED
1778 RPC_X_SS_HANDLES_MISMATCH
1779 RPC_X_SS_CANNOT_GET_CALL_HANDLE
1780 RPC_X_NULL_REF_POINTER
1781 RPC_X_ENUM_VALUE_OUT_OF_RANGE
1782 RPC_X_BYTE_COUNT_TOO_SMALL
1783 RPC_X_BAD_STUB_DATA
1784 ERROR_INVALID_USER_BUFFER
1785 ERROR_UNRECOGNIZED_MEDIA
1786 ERROR_NO_TRUST_LSA_SECRET
1787 ERROR_NO_TRUST_SAM_ACCOUNT
1788 ERROR_TRUSTED_DOMAIN_FAILURE
1789 ERROR_TRUSTED_RELATIONSHIP_FAILURE
1790 ERROR_TRUST_FAILURE
1791 RPC_S_CALL_IN_PROGRESS
1792 ERROR_NETLOGON_NOT_STARTED
1793 ERROR_ACCOUNT_EXPIRED
1794 ERROR_REDIRECTOR_HAS_OPEN_HANDLES
1795 ERROR_PRINTER_DRIVER_ALREADY_INSTALLED
1796 ERROR_UNKNOWN_PORT
1797 ERROR_UNKNOWN_PRINTER_DRIVER
1798 ERROR_UNKNOWN_PRINTPROCESSOR
1799 ERROR_INVALID_SEPARATOR_FILE
1800 ERROR_INVALID_PRIORITY
1801 ERROR_INVALID_PRINTER_NAME
1802 ERROR_PRINTER_ALREADY_EXISTS
1803 ERROR_INVALID_PRINTER_COMMAND
1804 ERROR_INVALID_DATATYPE
1805 ERROR_INVALID_ENVIRONMENT
1806 RPC_S_NO_MORE_BINDINGS
1807 ERROR_NOLOGON_INTERDOMAIN_TRUST_ACCOUNT
1808 ERROR_NOLOGON_WORKSTATION_TRUST_ACCOUNT
1809 ERROR_NOLOGON_SERVER_TRUST_ACCOUNT
1810 ERROR_DOMAIN_TRUST_INCONSISTENT
1811 ERROR_SERVER_HAS_OPEN_HANDLES
1812 ERROR_RESOURCE_DATA_NOT_FOUND
1813 ERROR_RESOURCE_TYPE_NOT_FOUND
1814 ERROR_RESOURCE_NAME_NOT_FOUND
1815 ERROR_RESOURCE_LANG_NOT_FOUND
1816 ERROR_NOT_ENOUGH_QUOTA
1817 RPC_S_NO_INTERFACES
1818 RPC_S_CALL_CANCELLED
1819 RPC_S_BINDING_INCOMPLETE
1820 RPC_S_COMM_FAILURE
1821 RPC_S_UNSUPPORTED_AUTHN_LEVEL
1822 RPC_S_NO_PRINC_NAME
1823 RPC_S_NOT_RPC_ERROR
1824 RPC_S_UUID_LOCAL_ONLY
1825 RPC_S_SEC_PKG_ERROR
1826 RPC_S_NOT_CANCELLED
1827 RPC_X_INVALID_ES_ACTION
1828 RPC_X_WRONG_ES_VERSION
1829 RPC_X_WRONG_STUB_VERSION
1830 RPC_X_INVALID_PIPE_OBJECT
1831 RPC_X_WRONG_PIPE_ORDER
1832 RPC_X_WRONG_PIPE_VERSION
1833 RPC_S_COOKIE_AUTH_FAILED
1834 RPC_S_DO_NOT_DISTURB
1835 RPC_S_SYSTEM_HANDLE_COUNT_EXCEEDED
1836 RPC_S_SYSTEM_HANDLE_TYPE_MISMATCH
1898 RPC_S_GROUP_MEMBER_NOT_FOUND
1899 EPT_S_CANT_CREATE
1900 RPC_S_INVALID_OBJECT
1901 ERROR_INVALID_TIME
1902 ERROR_INVALID_FORM_NAME
1903 ERROR_INVALID_FORM_SIZE
1904 ERROR_ALREADY_WAITING
1905 ERROR_PRINTER_DELETED
1906 ERROR_INVALID_PRINTER_STATE
1907 ERROR_PASSWORD_MUST_CHANGE
1908 ERROR_DOMAIN_CONTROLLER_NOT_FOUND
1909 ERROR_ACCOUNT_LOCKED_OUT
1910 OR_INVALID_OXID
1911 OR_INVALID_OID
1912 OR_INVALID_SET
1913 RPC_S_SEND_INCOMPLETE
1914 RPC_S_INVALID_ASYNC_HANDLE
1915 RPC_S_INVALID_ASYNC_CALL
1916 RPC_X_PIPE_CLOSED
1917 RPC_X_PIPE_DISCIPLINE_ERROR
1918 RPC_X_PIPE_EMPTY
1919 ERROR_NO_SITENAME
1920 ERROR_CANT_ACCESS_FILE
1921 ERROR_CANT_RESOLVE_FILENAME
1922 RPC_S_ENTRY_TYPE_MISMATCH
1923 RPC_S_NOT_ALL_OBJS_EXPORTED
1924 RPC_S_INTERFACE_NOT_EXPORTED
1925 RPC_S_PROFILE_NOT_ADDED
1926 RPC_S_PRF_ELT_NOT_ADDED
1927 RPC_S_PRF_ELT_NOT_REMOVED
1928 RPC_S_GRP_ELT_NOT_ADDED
1929 RPC_S_GRP_ELT_NOT_REMOVED
1930 ERROR_KM_DRIVER_BLOCKED
1931 ERROR_CONTEXT_EXPIRED
1932 ERROR_PER_USER_TRUST_QUOTA_EXCEEDED
1933 ERROR_ALL_USER_TRUST_QUOTA_EXCEEDED
1934 ERROR_USER_DELETE_TRUST_QUOTA_EXCEEDED
1935 ERROR_AUTHENTICATION_FIREWALL_FAILED
1936 ERROR_REMOTE_PRINT_CONNECTIONS_BLOCKED
1937 ERROR_NTLM_BLOCKED
1938 ERROR_PASSWORD_CHANGE_REQUIRED
1939 ERROR_LOST_MODE_LOGON_RESTRICTION
2000 ERROR_INVALID_PIXEL_FORMAT
2001 ERROR_BAD_DRIVER
2002 ERROR_INVALID_WINDOW_STYLE
2003 ERROR_METAFILE_NOT_SUPPORTED
2004 ERROR_TRANSFORM_NOT_SUPPORTED
2005 ERROR_CLIPPING_NOT_SUPPORTED
2010 ERROR_INVALID_CMM
2011 ERROR_INVALID_PROFILE
2012 ERROR_TAG_NOT_FOUND
2013 ERROR_TAG_NOT_PRESENT
2014 ERROR_DUPLICATE_TAG
2015 ERROR_PROFILE_NOT_ASSOCIATED_WITH_DEVICE
2016 ERROR_PROFILE_NOT_FOUND
2017 ERROR_INVALID_COLORSPACE
2018 ERROR_ICM_NOT_ENABLED
2019 ERROR_DELETING_ICM_XFORM
2020 ERROR_INVALID_TRANSFORM
2021 ERROR_COLORSPACE_MISMATCH
2022 ERROR_INVALID_COLORINDEX
2023 ERROR_PROFILE_DOES_NOT_MATCH_DEVICE
2108 ERROR_CONNECTED_OTHER_PASSWORD
2109 ERROR_CONNECTED_OTHER_PASSWORD_DEFAULT
2202 ERROR_BAD_USERNAME
2250 ERROR_NOT_CONNECTED
2401 ERROR_OPEN_FILES
2402 ERROR_ACTIVE_CONNECTIONS
2404 ERROR_DEVICE_IN_USE
3000 ERROR_UNKNOWN_PRINT_MONITOR
3001 ERROR_PRINTER_DRIVER_IN_USE
3002 ERROR_SPOOL_FILE_NOT_FOUND
3003 ERROR_SPL_NO_STARTDOC
3004 ERROR_SPL_NO_ADDJOB
3005 ERROR_PRINT_PROCESSOR_ALREADY_INSTALLED
3006 ERROR_PRINT_MONITOR_ALREADY_INSTALLED
3007 ERROR_INVALID_PRINT_MONITOR
3008 ERROR_PRINT_MONITOR_IN_USE
3009 ERROR_PRINTER_HAS_JOBS_QUEUED
3010 ERROR_SUCCESS_REBOOT_REQUIRED
3011 ERROR_SUCCESS_RESTART_REQUIRED
3012 ERROR_PRINTER_NOT_FOUND
3013 ERROR_PRINTER_DRIVER_WARNED
3014 ERROR_PRINTER_DRIVER_BLOCKED
3015 ERROR_PRINTER_DRIVER_PACKAGE_IN_USE
3016 ERROR_CORE_DRIVER_PACKAGE_NOT_FOUND
3017 ERROR_FAIL_REBOOT_REQUIRED
3018 ERROR_FAIL_REBOOT_INITIATED
3019 ERROR_PRINTER_DRIVER_DOWNLOAD_NEEDED
3020 ERROR_PRINT_JOB_RESTART_REQUIRED
3021 ERROR_INVALID_PRINTER_DRIVER_MANIFEST
3022 ERROR_PRINTER_NOT_SHAREABLE
3023 ERROR_SERVER_SERVICE_CALL_REQUIRES_SMB1
3024 ERROR_NETWORK_AUTHENTICATION_PROMPT_CANCELED
3025 ERROR_REMOTE_MAILSLOTS_DEPRECATED
3050 ERROR_REQUEST_PAUSED
3060 ERROR_APPEXEC_CONDITION_NOT_SATISFIED
3061 ERROR_APPEXEC_HANDLE_INVALIDATED
3062 ERROR_APPEXEC_INVALID_HOST_GENERATION
3063 ERROR_APPEXEC_UNEXPECTED_PROCESS_REGISTRATION
3064 ERROR_APPEXEC_INVALID_HOST_STATE
3065 ERROR_APPEXEC_NO_DONOR
3066 ERROR_APPEXEC_HOST_ID_MISMATCH
3067 ERROR_APPEXEC_UNKNOWN_USER
3068 ERROR_APPEXEC_APP_COMPAT_BLOCK
3069 ERROR_APPEXEC_CALLER_WAIT_TIMEOUT
3070 ERROR_APPEXEC_CALLER_WAIT_TIMEOUT_TERMINATION
3071 ERROR_APPEXEC_CALLER_WAIT_TIMEOUT_LICENSING
3072 ERROR_APPEXEC_CALLER_WAIT_TIMEOUT_RESOURCES
3080 ERROR_VRF_VOLATILE_CFG_AND_IO_ENABLED
3081 ERROR_VRF_VOLATILE_NOT_STOPPABLE
3082 ERROR_VRF_VOLATILE_SAFE_MODE
3083 ERROR_VRF_VOLATILE_NOT_RUNNABLE_SYSTEM
3084 ERROR_VRF_VOLATILE_NOT_SUPPORTED_RULECLASS
3085 ERROR_VRF_VOLATILE_PROTECTED_DRIVER
3086 ERROR_VRF_VOLATILE_NMI_REGISTERED
3087 ERROR_VRF_VOLATILE_SETTINGS_CONFLICT
3088 ERROR_CAR_LKD_IN_PROGRESS
3187 ERROR_DIF_ZERO_SIZE_INFORMATION
3188 ERROR_DIF_DRIVER_PLUGIN_MISMATCH
3189 ERROR_DIF_DRIVER_THUNKS_NOT_ALLOWED
3190 ERROR_DIF_IOCALLBACK_NOT_REPLACED
3191 ERROR_DIF_LIVEDUMP_LIMIT_EXCEEDED
3192 ERROR_DIF_VOLATILE_SECTION_NOT_LOCKED
3193 ERROR_DIF_VOLATILE_DRIVER_HOTPATCHED
3194 ERROR_DIF_VOLATILE_INVALID_INFO
3195 ERROR_DIF_VOLATILE_DRIVER_IS_NOT_RUNNING
3196 ERROR_DIF_VOLATILE_PLUGIN_IS_NOT_RUNNING
3197 ERROR_DIF_VOLATILE_PLUGIN_CHANGE_NOT_ALLOWED
3198 ERROR_DIF_VOLATILE_NOT_ALLOWED
3199 ERROR_DIF_BINDING_API_NOT_FOUND
3950 ERROR_IO_REISSUE_AS_CACHED
4000 ERROR_WINS_INTERNAL
4001 ERROR_CAN_NOT_DEL_LOCAL_WINS
4002 ERROR_STATIC_INIT
4003 ERROR_INC_BACKUP
4004 ERROR_FULL_BACKUP
4005 ERROR_REC_NON_EXISTENT
4006 ERROR_RPL_NOT_ALLOWED
4050 PEERDIST_ERROR_CONTENTINFO_VERSION_UNSUPPORTED
4051 PEERDIST_ERROR_CANNOT_PARSE_CONTENTINFO
4052 PEERDIST_ERROR_MISSING_DATA
4053 PEERDIST_ERROR_NO_MORE
4054 PEERDIST_ERROR_NOT_INITIALIZED
4055 PEERDIST_ERROR_ALREADY_INITIALIZED
4056 PEERDIST_ERROR_SHUTDOWN_IN_PROGRESS
4057 PEERDIST_ERROR_INVALIDATED
4058 PEERDIST_ERROR_ALREADY_EXISTS
4059 PEERDIST_ERROR_OPERATION_NOTFOUND
4060 PEERDIST_ERROR_ALREADY_COMPLETED
4061 PEERDIST_ERROR_OUT_OF_BOUNDS
4062 PEERDIST_ERROR_VERSION_UNSUPPORTED
4063 PEERDIST_ERROR_INVALID_CONFIGURATION
4064 PEERDIST_ERROR_NOT_LICENSED
4065 PEERDIST_ERROR_SERVICE_UNAVAILABLE
4066 PEERDIST_ERROR_TRUST_FAILURE
4100 ERROR_DHCP_ADDRESS_CONFLICT
4200 ERROR_WMI_GUID_NOT_FOUND
4201 ERROR_WMI_INSTANCE_NOT_FOUND
4202 ERROR_WMI_ITEMID_NOT_FOUND
4203 ERROR_WMI_TRY_AGAIN
4204 ERROR_WMI_DP_NOT_FOUND
4205 ERROR_WMI_UNRESOLVED_INSTANCE_REF
4206 ERROR_WMI_ALREADY_ENABLED
4207 ERROR_WMI_GUID_DISCONNECTED
4208 ERROR_WMI_SERVER_UNAVAILABLE
4209 ERROR_WMI_DP_FAILED
4210 ERROR_WMI_INVALID_MOF
4211 ERROR_WMI_INVALID_REGINFO
4212 ERROR_WMI_ALREADY_DISABLED
4213 ERROR_WMI_READ_ONLY
4214 ERROR_WMI_SET_FAILURE
4250 ERROR_NOT_APPCONTAINER
4251 ERROR_APPCONTAINER_REQUIRED
4252 ERROR_NOT_SUPPORTED_IN_APPCONTAINER
4253 ERROR_INVALID_PACKAGE_SID_LENGTH
4300 ERROR_INVALID_MEDIA
4301 ERROR_INVALID_LIBRARY
4302 ERROR_INVALID_MEDIA_POOL
4303 ERROR_DRIVE_MEDIA_MISMATCH
4304 ERROR_MEDIA_OFFLINE
4305 ERROR_LIBRARY_OFFLINE
4306 ERROR_EMPTY
4307 ERROR_NOT_EMPTY
4308 ERROR_MEDIA_UNAVAILABLE
4309 ERROR_RESOURCE_DISABLED
4310 ERROR_INVALID_CLEANER
4311 ERROR_UNABLE_TO_CLEAN
4312 ERROR_OBJECT_NOT_FOUND
4313 ERROR_DATABASE_FAILURE
4314 ERROR_DATABASE_FULL
4315 ERROR_MEDIA_INCOMPATIBLE
4316 ERROR_RESOURCE_NOT_PRESENT
4317 ERROR_INVALID_OPERATION
4318 ERROR_MEDIA_NOT_AVAILABLE
4319 ERROR_DEVICE_NOT_AVAILABLE
4320 ERROR_REQUEST_REFUSED
4321 ERROR_INVALID_DRIVE_OBJECT
4322 ERROR_LIBRARY_FULL
4323 ERROR_MEDIUM_NOT_ACCESSIBLE
4324 ERROR_UNABLE_TO_LOAD_MEDIUM
4325 ERROR_UNABLE_TO_INVENTORY_DRIVE
4326 ERROR_UNABLE_TO_INVENTORY_SLOT
4327 ERROR_UNABLE_TO_INVENTORY_TRANSPORT
4328 ERROR_TRANSPORT_FULL
4329 ERROR_CONTROLLING_IEPORT
4330 ERROR_UNABLE_TO_EJECT_MOUNTED_MEDIA
4331 ERROR_CLEANER_SLOT_SET
4332 ERROR_CLEANER_SLOT_NOT_SET
4333 ERROR_CLEANER_CARTRIDGE_SPENT
4334 ERROR_UNEXPECTED_OMID
4335 ERROR_CANT_DELETE_LAST_ITEM
4336 ERROR_MESSAGE_EXCEEDS_MAX_SIZE
4337 ERROR_VOLUME_CONTAINS_SYS_FILES
4338 ERROR_INDIGENOUS_TYPE
4339 ERROR_NO_SUPPORTING_DRIVES
4340 ERROR_CLEANER_CARTRIDGE_INSTALLED
4341 ERROR_IEPORT_FULL
4350 ERROR_FILE_OFFLINE
4351 ERROR_REMOTE_STORAGE_NOT_ACTIVE
4352 ERROR_REMOTE_STORAGE_MEDIA_ERROR
4390 ERROR_NOT_A_REPARSE_POINT
4391 ERROR_REPARSE_ATTRIBUTE_CONFLICT
4392 ERROR_INVALID_REPARSE_DATA
4393 ERROR_REPARSE_TAG_INVALID
4394 ERROR_REPARSE_TAG_MISMATCH
4395 ERROR_REPARSE_POINT_ENCOUNTERED
4400 ERROR_APP_DATA_NOT_FOUND
4401 ERROR_APP_DATA_EXPIRED
4402 ERROR_APP_DATA_CORRUPT
4403 ERROR_APP_DATA_LIMIT_EXCEEDED
4404 ERROR_APP_DATA_REBOOT_REQUIRED
4420 ERROR_SECUREBOOT_ROLLBACK_DETECTED
4421 ERROR_SECUREBOOT_POLICY_VIOLATION
4422 ERROR_SECUREBOOT_INVALID_POLICY
4423 ERROR_SECUREBOOT_POLICY_PUBLISHER_NOT_FOUND
4424 ERROR_SECUREBOOT_POLICY_NOT_SIGNED
4425 ERROR_SECUREBOOT_NOT_ENABLED
4426 ERROR_SECUREBOOT_FILE_REPLACED
4427 ERROR_SECUREBOOT_POLICY_NOT_AUTHORIZED
4428 ERROR_SECUREBOOT_POLICY_UNKNOWN
4429 ERROR_SECUREBOOT_POLICY_MISSING_ANTIROLLBACKVERSION
4430 ERROR_SECUREBOOT_PLATFORM_ID_MISMATCH
4431 ERROR_SECUREBOOT_POLICY_ROLLBACK_DETECTED
4432 ERROR_SECUREBOOT_POLICY_UPGRADE_MISMATCH
4433 ERROR_SECUREBOOT_REQUIRED_POLICY_FILE_MISSING
4434 ERROR_SECUREBOOT_NOT_BASE_POLICY
4435 ERROR_SECUREBOOT_NOT_SUPPLEMENTAL_POLICY
4440 ERROR_OFFLOAD_READ_FLT_NOT_SUPPORTED
4441 ERROR_OFFLOAD_WRITE_FLT_NOT_SUPPORTED
4442 ERROR_OFFLOAD_READ_FILE_NOT_SUPPORTED
4443 ERROR_OFFLOAD_WRITE_FILE_NOT_SUPPORTED
4444 ERROR_ALREADY_HAS_STREAM_ID
4445 ERROR_SMR_GARBAGE_COLLECTION_REQUIRED
4446 ERROR_WOF_WIM_HEADER_CORRUPT
4447 ERROR_WOF_WIM_RESOURCE_TABLE_CORRUPT
4448 ERROR_WOF_FILE_RESOURCE_TABLE_CORRUPT
4449 ERROR_OBJECT_IS_IMMUTABLE
4500 ERROR_VOLUME_NOT_SIS_ENABLED
4550 ERROR_SYSTEM_INTEGRITY_ROLLBACK_DETECTED
4551 ERROR_SYSTEM_INTEGRITY_POLICY_VIOLATION
4552 ERROR_SYSTEM_INTEGRITY_INVALID_POLICY
4553 ERROR_SYSTEM_INTEGRITY_POLICY_NOT_SIGNED
4554 ERROR_SYSTEM_INTEGRITY_TOO_MANY_POLICIES
4555 ERROR_SYSTEM_INTEGRITY_SUPPLEMENTAL_POLICY_NOT_AUTHORIZED
4556 ERROR_SYSTEM_INTEGRITY_REPUTATION_MALICIOUS
4557 ERROR_SYSTEM_INTEGRITY_REPUTATION_PUA
4558 ERROR_SYSTEM_INTEGRITY_REPUTATION_DANGEROUS_EXT
4559 ERROR_SYSTEM_INTEGRITY_REPUTATION_OFFLINE
4560 ERROR_VSM_NOT_INITIALIZED
4561 ERROR_VSM_DMA_PROTECTION_NOT_IN_USE
4570 ERROR_PLATFORM_MANIFEST_NOT_AUTHORIZED
4571 ERROR_PLATFORM_MANIFEST_INVALID
4572 ERROR_PLATFORM_MANIFEST_FILE_NOT_AUTHORIZED
4573 ERROR_PLATFORM_MANIFEST_CATALOG_NOT_AUTHORIZED
4574 ERROR_PLATFORM_MANIFEST_BINARY_ID_NOT_FOUND
4575 ERROR_PLATFORM_MANIFEST_NOT_ACTIVE
4576 ERROR_PLATFORM_MANIFEST_NOT_SIGNED
4580 ERROR_SYSTEM_INTEGRITY_REPUTATION_UNFRIENDLY_FILE
4581 ERROR_SYSTEM_INTEGRITY_REPUTATION_UNATTAINABLE
4582 ERROR_SYSTEM_INTEGRITY_REPUTATION_EXPLICIT_DENY_FILE
4583 ERROR_SYSTEM_INTEGRITY_WHQL_NOT_SATISFIED
5001 ERROR_DEPENDENT_RESOURCE_EXISTS
5002 ERROR_DEPENDENCY_NOT_FOUND
5003 ERROR_DEPENDENCY_ALREADY_EXISTS
5004 ERROR_RESOURCE_NOT_ONLINE
5005 ERROR_HOST_NODE_NOT_AVAILABLE
5006 ERROR_RESOURCE_NOT_AVAILABLE
5007 ERROR_RESOURCE_NOT_FOUND
5008 ERROR_SHUTDOWN_CLUSTER
5009 ERROR_CANT_EVICT_ACTIVE_NODE
5010 ERROR_OBJECT_ALREADY_EXISTS
5011 ERROR_OBJECT_IN_LIST
5012 ERROR_GROUP_NOT_AVAILABLE
5013 ERROR_GROUP_NOT_FOUND
5014 ERROR_GROUP_NOT_ONLINE
5015 ERROR_HOST_NODE_NOT_RESOURCE_OWNER
5016 ERROR_HOST_NODE_NOT_GROUP_OWNER
5017 ERROR_RESMON_CREATE_FAILED
5018 ERROR_RESMON_ONLINE_FAILED
5019 ERROR_RESOURCE_ONLINE
5020 ERROR_QUORUM_RESOURCE
5021 ERROR_NOT_QUORUM_CAPABLE
5022 ERROR_CLUSTER_SHUTTING_DOWN
5023 ERROR_INVALID_STATE
5024 ERROR_RESOURCE_PROPERTIES_STORED
5025 ERROR_NOT_QUORUM_CLASS
5026 ERROR_CORE_RESOURCE
5027 ERROR_QUORUM_RESOURCE_ONLINE_FAILED
5028 ERROR_QUORUMLOG_OPEN_FAILED
5029 ERROR_CLUSTERLOG_CORRUPT
5030 ERROR_CLUSTERLOG_RECORD_EXCEEDS_MAXSIZE
5031 ERROR_CLUSTERLOG_EXCEEDS_MAXSIZE
5032 ERROR_CLUSTERLOG_CHKPOINT_NOT_FOUND
5033 ERROR_CLUSTERLOG_NOT_ENOUGH_SPACE
5034 ERROR_QUORUM_OWNER_ALIVE
5035 ERROR_NETWORK_NOT_AVAILABLE
5036 ERROR_NODE_NOT_AVAILABLE
5037 ERROR_ALL_NODES_NOT_AVAILABLE
5038 ERROR_RESOURCE_FAILED
5039 ERROR_CLUSTER_INVALID_NODE
5040 ERROR_CLUSTER_NODE_EXISTS
5041 ERROR_CLUSTER_JOIN_IN_PROGRESS
5042 ERROR_CLUSTER_NODE_NOT_FOUND
5043 ERROR_CLUSTER_LOCAL_NODE_NOT_FOUND
5044 ERROR_CLUSTER_NETWORK_EXISTS
5045 ERROR_CLUSTER_NETWORK_NOT_FOUND
5046 ERROR_CLUSTER_NETINTERFACE_EXISTS
5047 ERROR_CLUSTER_NETINTERFACE_NOT_FOUND
5048 ERROR_CLUSTER_INVALID_REQUEST
5049 ERROR_CLUSTER_INVALID_NETWORK_PROVIDER
5050 ERROR_CLUSTER_NODE_DOWN
5051 ERROR_CLUSTER_NODE_UNREACHABLE
5052 ERROR_CLUSTER_NODE_NOT_MEMBER
5053 ERROR_CLUSTER_JOIN_NOT_IN_PROGRESS
5054 ERROR_CLUSTER_INVALID_NETWORK
5056 ERROR_CLUSTER_NODE_UP
5057 ERROR_CLUSTER_IPADDR_IN_USE
5058 ERROR_CLUSTER_NODE_NOT_PAUSED
5059 ERROR_CLUSTER_NO_SECURITY_CONTEXT
5060 ERROR_CLUSTER_NETWORK_NOT_INTERNAL
5061 ERROR_CLUSTER_NODE_ALREADY_UP
5062 ERROR_CLUSTER_NODE_ALREADY_DOWN
5063 ERROR_CLUSTER_NETWORK_ALREADY_ONLINE
5064 ERROR_CLUSTER_NETWORK_ALREADY_OFFLINE
5065 ERROR_CLUSTER_NODE_ALREADY_MEMBER
5066 ERROR_CLUSTER_LAST_INTERNAL_NETWORK
5067 ERROR_CLUSTER_NETWORK_HAS_DEPENDENTS
5068 ERROR_INVALID_OPERATION_ON_QUORUM
5069 ERROR_DEPENDENCY_NOT_ALLOWED
5070 ERROR_CLUSTER_NODE_PAUSED
5071 ERROR_NODE_CANT_HOST_RESOURCE
5072 ERROR_CLUSTER_NODE_NOT_READY
5073 ERROR_CLUSTER_NODE_SHUTTING_DOWN
5074 ERROR_CLUSTER_JOIN_ABORTED
5075 ERROR_CLUSTER_INCOMPATIBLE_VERSIONS
5076 ERROR_CLUSTER_MAXNUM_OF_RESOURCES_EXCEEDED
5077 ERROR_CLUSTER_SYSTEM_CONFIG_CHANGED
5078 ERROR_CLUSTER_RESOURCE_TYPE_NOT_FOUND
5079 ERROR_CLUSTER_RESTYPE_NOT_SUPPORTED
5080 ERROR_CLUSTER_RESNAME_NOT_FOUND
5081 ERROR_CLUSTER_NO_RPC_PACKAGES_REGISTERED
5082 ERROR_CLUSTER_OWNER_NOT_IN_PREFLIST
5083 ERROR_CLUSTER_DATABASE_SEQMISMATCH
5084 ERROR_RESMON_INVALID_STATE
5085 ERROR_CLUSTER_GUM_NOT_LOCKER
5086 ERROR_QUORUM_DISK_NOT_FOUND
5087 ERROR_DATABASE_BACKUP_CORRUPT
5088 ERROR_CLUSTER_NODE_ALREADY_HAS_DFS_ROOT
5089 ERROR_RESOURCE_PROPERTY_UNCHANGEABLE
5090 ERROR_NO_ADMIN_ACCESS_POINT
5890 ERROR_CLUSTER_MEMBERSHIP_INVALID_STATE
5891 ERROR_CLUSTER_QUORUMLOG_NOT_FOUND
5892 ERROR_CLUSTER_MEMBERSHIP_HALT
5893 ERROR_CLUSTER_INSTANCE_ID_MISMATCH
5894 ERROR_CLUSTER_NETWORK_NOT_FOUND_FOR_IP
5895 ERROR_CLUSTER_PROPERTY_DATA_TYPE_MISMATCH
5896 ERROR_CLUSTER_EVICT_WITHOUT_CLEANUP
5897 ERROR_CLUSTER_PARAMETER_MISMATCH
5898 ERROR_NODE_CANNOT_BE_CLUSTERED
5899 ERROR_CLUSTER_WRONG_OS_VERSION
5900 ERROR_CLUSTER_CANT_CREATE_DUP_CLUSTER_NAME
5901 ERROR_CLUSCFG_ALREADY_COMMITTED
5902 ERROR_CLUSCFG_ROLLBACK_FAILED
5903 ERROR_CLUSCFG_SYSTEM_DISK_DRIVE_LETTER_CONFLICT
5904 ERROR_CLUSTER_OLD_VERSION
5905 ERROR_CLUSTER_MISMATCHED_COMPUTER_ACCT_NAME
5906 ERROR_CLUSTER_NO_NET_ADAPTERS
5907 ERROR_CLUSTER_POISONED
5908 ERROR_CLUSTER_GROUP_MOVING
5909 ERROR_CLUSTER_RESOURCE_TYPE_BUSY
5910 ERROR_RESOURCE_CALL_TIMED_OUT
5911 ERROR_INVALID_CLUSTER_IPV6_ADDRESS
5912 ERROR_CLUSTER_INTERNAL_INVALID_FUNCTION
5913 ERROR_CLUSTER_PARAMETER_OUT_OF_BOUNDS
5914 ERROR_CLUSTER_PARTIAL_SEND
5915 ERROR_CLUSTER_REGISTRY_INVALID_FUNCTION
5916 ERROR_CLUSTER_INVALID_STRING_TERMINATION
5917 ERROR_CLUSTER_INVALID_STRING_FORMAT
5918 ERROR_CLUSTER_DATABASE_TRANSACTION_IN_PROGRESS
5919 ERROR_CLUSTER_DATABASE_TRANSACTION_NOT_IN_PROGRESS
5920 ERROR_CLUSTER_NULL_DATA
5921 ERROR_CLUSTER_PARTIAL_READ
5922 ERROR_CLUSTER_PARTIAL_WRITE
5923 ERROR_CLUSTER_CANT_DESERIALIZE_DATA
5924 ERROR_DEPENDENT_RESOURCE_PROPERTY_CONFLICT
5925 ERROR_CLUSTER_NO_QUORUM
5926 ERROR_CLUSTER_INVALID_IPV6_NETWORK
5927 ERROR_CLUSTER_INVALID_IPV6_TUNNEL_NETWORK
5928 ERROR_QUORUM_NOT_ALLOWED_IN_THIS_GROUP
5929 ERROR_DEPENDENCY_TREE_TOO_COMPLEX
5930 ERROR_EXCEPTION_IN_RESOURCE_CALL
5931 ERROR_CLUSTER_RHS_FAILED_INITIALIZATION
5932 ERROR_CLUSTER_NOT_INSTALLED
5933 ERROR_CLUSTER_RESOURCES_MUST_BE_ONLINE_ON_THE_SAME_NODE
5934 ERROR_CLUSTER_MAX_NODES_IN_CLUSTER
5935 ERROR_CLUSTER_TOO_MANY_NODES
5936 ERROR_CLUSTER_OBJECT_ALREADY_USED
5937 ERROR_NONCORE_GROUPS_FOUND
5938 ERROR_FILE_SHARE_RESOURCE_CONFLICT
5939 ERROR_CLUSTER_EVICT_INVALID_REQUEST
5940 ERROR_CLUSTER_SINGLETON_RESOURCE
5941 ERROR_CLUSTER_GROUP_SINGLETON_RESOURCE
5942 ERROR_CLUSTER_RESOURCE_PROVIDER_FAILED
5943 ERROR_CLUSTER_RESOURCE_CONFIGURATION_ERROR
5944 ERROR_CLUSTER_GROUP_BUSY
5945 ERROR_CLUSTER_NOT_SHARED_VOLUME
5946 ERROR_CLUSTER_INVALID_SECURITY_DESCRIPTOR
5947 ERROR_CLUSTER_SHARED_VOLUMES_IN_USE
5948 ERROR_CLUSTER_USE_SHARED_VOLUMES_API
5949 ERROR_CLUSTER_BACKUP_IN_PROGRESS
5950 ERROR_NON_CSV_PATH
5951 ERROR_CSV_VOLUME_NOT_LOCAL
5952 ERROR_CLUSTER_WATCHDOG_TERMINATING
5953 ERROR_CLUSTER_RESOURCE_VETOED_MOVE_INCOMPATIBLE_NODES
5954 ERROR_CLUSTER_INVALID_NODE_WEIGHT
5955 ERROR_CLUSTER_RESOURCE_VETOED_CALL
5956 ERROR_RESMON_SYSTEM_RESOURCES_LACKING
5957 ERROR_CLUSTER_RESOURCE_VETOED_MOVE_NOT_ENOUGH_RESOURCES_ON_DESTINATION
5958 ERROR_CLUSTER_RESOURCE_VETOED_MOVE_NOT_ENOUGH_RESOURCES_ON_SOURCE
5959 ERROR_CLUSTER_GROUP_QUEUED
5960 ERROR_CLUSTER_RESOURCE_LOCKED_STATUS
5961 ERROR_CLUSTER_SHARED_VOLUME_FAILOVER_NOT_ALLOWED
5962 ERROR_CLUSTER_NODE_DRAIN_IN_PROGRESS
5963 ERROR_CLUSTER_DISK_NOT_CONNECTED
5964 ERROR_DISK_NOT_CSV_CAPABLE
5965 ERROR_RESOURCE_NOT_IN_AVAILABLE_STORAGE
5966 ERROR_CLUSTER_SHARED_VOLUME_REDIRECTED
5967 ERROR_CLUSTER_SHARED_VOLUME_NOT_REDIRECTED
5968 ERROR_CLUSTER_CANNOT_RETURN_PROPERTIES
5969 ERROR_CLUSTER_RESOURCE_CONTAINS_UNSUPPORTED_DIFF_AREA_FOR_SHARED_VOLUMES
5970 ERROR_CLUSTER_RESOURCE_IS_IN_MAINTENANCE_MODE
5971 ERROR_CLUSTER_AFFINITY_CONFLICT
5972 ERROR_CLUSTER_RESOURCE_IS_REPLICA_VIRTUAL_MACHINE
5973 ERROR_CLUSTER_UPGRADE_INCOMPATIBLE_VERSIONS
5974 ERROR_CLUSTER_UPGRADE_FIX_QUORUM_NOT_SUPPORTED
5975 ERROR_CLUSTER_UPGRADE_RESTART_REQUIRED
5976 ERROR_CLUSTER_UPGRADE_IN_PROGRESS
5977 ERROR_CLUSTER_UPGRADE_INCOMPLETE
5978 ERROR_CLUSTER_NODE_IN_GRACE_PERIOD
5979 ERROR_CLUSTER_CSV_IO_PAUSE_TIMEOUT
5980 ERROR_NODE_NOT_ACTIVE_CLUSTER_MEMBER
5981 ERROR_CLUSTER_RESOURCE_NOT_MONITORED
5982 ERROR_CLUSTER_RESOURCE_DOES_NOT_SUPPORT_UNMONITORED
5983 ERROR_CLUSTER_RESOURCE_IS_REPLICATED
5984 ERROR_CLUSTER_NODE_ISOLATED
5985 ERROR_CLUSTER_NODE_QUARANTINED
5986 ERROR_CLUSTER_DATABASE_UPDATE_CONDITION_FAILED
5987 ERROR_CLUSTER_SPACE_DEGRADED
5988 ERROR_CLUSTER_TOKEN_DELEGATION_NOT_SUPPORTED
5989 ERROR_CLUSTER_CSV_INVALID_HANDLE
5990 ERROR_CLUSTER_CSV_SUPPORTED_ONLY_ON_COORDINATOR
5991 ERROR_GROUPSET_NOT_AVAILABLE
5992 ERROR_GROUPSET_NOT_FOUND
5993 ERROR_GROUPSET_CANT_PROVIDE
5994 ERROR_CLUSTER_FAULT_DOMAIN_PARENT_NOT_FOUND
5995 ERROR_CLUSTER_FAULT_DOMAIN_INVALID_HIERARCHY
5996 ERROR_CLUSTER_FAULT_DOMAIN_FAILED_S2D_VALIDATION
5997 ERROR_CLUSTER_FAULT_DOMAIN_S2D_CONNECTIVITY_LOSS
5998 ERROR_CLUSTER_INVALID_INFRASTRUCTURE_FILESERVER_NAME
5999 ERROR_CLUSTERSET_MANAGEMENT_CLUSTER_UNREACHABLE
6000 ERROR_ENCRYPTION_FAILED
6001 ERROR_DECRYPTION_FAILED
6002 ERROR_FILE_ENCRYPTED
6003 ERROR_NO_RECOVERY_POLICY
6004 ERROR_NO_EFS
6005 ERROR_WRONG_EFS
6006 ERROR_NO_USER_KEYS
6007 ERROR_FILE_NOT_ENCRYPTED
6008 ERROR_NOT_EXPORT_FORMAT
6009 ERROR_FILE_READ_ONLY
6010 ERROR_DIR_EFS_DISALLOWED
6011 ERROR_EFS_SERVER_NOT_TRUSTED
6012 ERROR_BAD_RECOVERY_POLICY
6013 ERROR_EFS_ALG_BLOB_TOO_BIG
6014 ERROR_VOLUME_NOT_SUPPORT_EFS
6015 ERROR_EFS_DISABLED
6016 ERROR_EFS_VERSION_NOT_SUPPORT
6017 ERROR_CS_ENCRYPTION_INVALID_SERVER_RESPONSE
6018 ERROR_CS_ENCRYPTION_UNSUPPORTED_SERVER
6019 ERROR_CS_ENCRYPTION_EXISTING_ENCRYPTED_FILE
6020 ERROR_CS_ENCRYPTION_NEW_ENCRYPTED_FILE
6021 ERROR_CS_ENCRYPTION_FILE_NOT_CSE
6022 ERROR_ENCRYPTION_POLICY_DENIES_OPERATION
6023 ERROR_WIP_ENCRYPTION_FAILED
6024 ERROR_PDE_ENCRYPTION_UNAVAILABLE_FAILURE
6025 ERROR_PDE_DECRYPTION_UNAVAILABLE_FAILURE
6026 ERROR_PDE_DECRYPTION_UNAVAILABLE
6118 ERROR_NO_BROWSER_SERVERS_FOUND
6200 SCHED_E_SERVICE_NOT_LOCALSYSTEM
6250 ERROR_CLUSTER_OBJECT_IS_CLUSTER_SET_VM
6251 ERROR_CNU_TEMPLATE_ALREADY_EXISTS
6252 ERROR_CNU_TEMPLATE_NAME_NOT_FOUND
6253 ERROR_CNU_RUN_NAME_NOT_FOUND
6254 ERROR_CNU_RUN_ALREADY_IN_PROGRESS
6255 ERROR_CNU_RUN_NOT_IN_PROGRESS
6256 ERROR_CNU_NOT_READY
6600 ERROR_LOG_SECTOR_INVALID
6601 ERROR_LOG_SECTOR_PARITY_INVALID
6602 ERROR_LOG_SECTOR_REMAPPED
6603 ERROR_LOG_BLOCK_INCOMPLETE
6604 ERROR_LOG_INVALID_RANGE
6605 ERROR_LOG_BLOCKS_EXHAUSTED
6606 ERROR_LOG_READ_CONTEXT_INVALID
6607 ERROR_LOG_RESTART_INVALID
6608 ERROR_LOG_BLOCK_VERSION
6609 ERROR_LOG_BLOCK_INVALID
6610 ERROR_LOG_READ_MODE_INVALID
6611 ERROR_LOG_NO_RESTART
6612 ERROR_LOG_METADATA_CORRUPT
6613 ERROR_LOG_METADATA_INVALID
6614 ERROR_LOG_METADATA_INCONSISTENT
6615 ERROR_LOG_RESERVATION_INVALID
6616 ERROR_LOG_CANT_DELETE
6617 ERROR_LOG_CONTAINER_LIMIT_EXCEEDED
6618 ERROR_LOG_START_OF_LOG
6619 ERROR_LOG_POLICY_ALREADY_INSTALLED
6620 ERROR_LOG_POLICY_NOT_INSTALLED
6621 ERROR_LOG_POLICY_INVALID
6622 ERROR_LOG_POLICY_CONFLICT
6623 ERROR_LOG_PINNED_ARCHIVE_TAIL
6624 ERROR_LOG_RECORD_NONEXISTENT
6625 ERROR_LOG_RECORDS_RESERVED_INVALID
6626 ERROR_LOG_SPACE_RESERVED_INVALID
6627 ERROR_LOG_TAIL_INVALID
6628 ERROR_LOG_FULL
6629 ERROR_COULD_NOT_RESIZE_LOG
6630 ERROR_LOG_MULTIPLEXED
6631 ERROR_LOG_DEDICATED
6632 ERROR_LOG_ARCHIVE_NOT_IN_PROGRESS
6633 ERROR_LOG_ARCHIVE_IN_PROGRESS
6634 ERROR_LOG_EPHEMERAL
6635 ERROR_LOG_NOT_ENOUGH_CONTAINERS
6636 ERROR_LOG_CLIENT_ALREADY_REGISTERED
6637 ERROR_LOG_CLIENT_NOT_REGISTERED
6638 ERROR_LOG_FULL_HANDLER_IN_PROGRESS
6639 ERROR_LOG_CONTAINER_READ_FAILED
6640 ERROR_LOG_CONTAINER_WRITE_FAILED
6641 ERROR_LOG_CONTAINER_OPEN_FAILED
6642 ERROR_LOG_CONTAINER_STATE_INVALID
6643 ERROR_LOG_STATE_INVALID
6644 ERROR_LOG_PINNED
6645 ERROR_LOG_METADATA_FLUSH_FAILED
6646 ERROR_LOG_INCONSISTENT_SECURITY
6647 ERROR_LOG_APPENDED_FLUSH_FAILED
6648 ERROR_LOG_PINNED_RESERVATION
6700 ERROR_INVALID_TRANSACTION
6701 ERROR_TRANSACTION_NOT_ACTIVE
6702 ERROR_TRANSACTION_REQUEST_NOT_VALID
6703 ERROR_TRANSACTION_NOT_REQUESTED
6704 ERROR_TRANSACTION_ALREADY_ABORTED
6705 ERROR_TRANSACTION_ALREADY_COMMITTED
6706 ERROR_TM_INITIALIZATION_FAILED
6707 ERROR_RESOURCEMANAGER_READ_ONLY
6708 ERROR_TRANSACTION_NOT_JOINED
6709 ERROR_TRANSACTION_SUPERIOR_EXISTS
6710 ERROR_CRM_PROTOCOL_ALREADY_EXISTS
6711 ERROR_TRANSACTION_PROPAGATION_FAILED
6712 ERROR_CRM_PROTOCOL_NOT_FOUND
6713 ERROR_TRANSACTION_INVALID_MARSHALL_BUFFER
6714 ERROR_CURRENT_TRANSACTION_NOT_VALID
6715 ERROR_TRANSACTION_NOT_FOUND
6716 ERROR_RESOURCEMANAGER_NOT_FOUND
6717 ERROR_ENLISTMENT_NOT_FOUND
6718 ERROR_TRANSACTIONMANAGER_NOT_FOUND
6719 ERROR_TRANSACTIONMANAGER_NOT_ONLINE
6720 ERROR_TRANSACTIONMANAGER_RECOVERY_NAME_COLLISION
6721 ERROR_TRANSACTION_NOT_ROOT
6722 ERROR_TRANSACTION_OBJECT_EXPIRED
6723 ERROR_TRANSACTION_RESPONSE_NOT_ENLISTED
6724 ERROR_TRANSACTION_RECORD_TOO_LONG
6725 ERROR_IMPLICIT_TRANSACTION_NOT_SUPPORTED
6726 ERROR_TRANSACTION_INTEGRITY_VIOLATED
6727 ERROR_TRANSACTIONMANAGER_IDENTITY_MISMATCH
6728 ERROR_RM_CANNOT_BE_FROZEN_FOR_SNAPSHOT
6729 ERROR_TRANSACTION_MUST_WRITETHROUGH
6730 ERROR_TRANSACTION_NO_SUPERIOR
6731 ERROR_HEURISTIC_DAMAGE_POSSIBLE
6800 ERROR_TRANSACTIONAL_CONFLICT
6801 ERROR_RM_NOT_ACTIVE
6802 ERROR_RM_METADATA_CORRUPT
6803 ERROR_DIRECTORY_NOT_RM
6805 ERROR_TRANSACTIONS_UNSUPPORTED_REMOTE
6806 ERROR_LOG_RESIZE_INVALID_SIZE
6807 ERROR_OBJECT_NO_LONGER_EXISTS
6808 ERROR_STREAM_MINIVERSION_NOT_FOUND
6809 ERROR_STREAM_MINIVERSION_NOT_VALID
6810 ERROR_MINIVERSION_INACCESSIBLE_FROM_SPECIFIED_TRANSACTION
6811 ERROR_CANT_OPEN_MINIVERSION_WITH_MODIFY_INTENT
6812 ERROR_CANT_CREATE_MORE_STREAM_MINIVERSIONS
6814 ERROR_REMOTE_FILE_VERSION_MISMATCH
6815 ERROR_HANDLE_NO_LONGER_VALID
6816 ERROR_NO_TXF_METADATA
6817 ERROR_LOG_CORRUPTION_DETECTED
6818 ERROR_CANT_RECOVER_WITH_HANDLE_OPEN
6819 ERROR_RM_DISCONNECTED
6820 ERROR_ENLISTMENT_NOT_SUPERIOR
6821 ERROR_RECOVERY_NOT_NEEDED
6822 ERROR_RM_ALREADY_STARTED
6823 ERROR_FILE_IDENTITY_NOT_PERSISTENT
6824 ERROR_CANT_BREAK_TRANSACTIONAL_DEPENDENCY
6825 ERROR_CANT_CROSS_RM_BOUNDARY
6826 ERROR_TXF_DIR_NOT_EMPTY
6827 ERROR_INDOUBT_TRANSACTIONS_EXIST
6828 ERROR_TM_VOLATILE
6829 ERROR_ROLLBACK_TIMER_EXPIRED
6830 ERROR_TXF_ATTRIBUTE_CORRUPT
6831 ERROR_EFS_NOT_ALLOWED_IN_TRANSACTION
6832 ERROR_TRANSACTIONAL_OPEN_NOT_ALLOWED
6833 ERROR_LOG_GROWTH_FAILED
6834 ERROR_TRANSACTED_MAPPING_UNSUPPORTED_REMOTE
6835 ERROR_TXF_METADATA_ALREADY_PRESENT
6836 ERROR_TRANSACTION_SCOPE_CALLBACKS_NOT_SET
6837 ERROR_TRANSACTION_REQUIRED_PROMOTION
6838 ERROR_CANNOT_EXECUTE_FILE_IN_TRANSACTION
6839 ERROR_TRANSACTIONS_NOT_FROZEN
6840 ERROR_TRANSACTION_FREEZE_IN_PROGRESS
6841 ERROR_NOT_SNAPSHOT_VOLUME
6842 ERROR_NO_SAVEPOINT_WITH_OPEN_FILES
6843 ERROR_DATA_LOST_REPAIR
6844 ERROR_SPARSE_NOT_ALLOWED_IN_TRANSACTION
6845 ERROR_TM_IDENTITY_MISMATCH
6846 ERROR_FLOATED_SECTION
6847 ERROR_CANNOT_ACCEPT_TRANSACTED_WORK
6848 ERROR_CANNOT_ABORT_TRANSACTIONS
6849 ERROR_BAD_CLUSTERS
6850 ERROR_COMPRESSION_NOT_ALLOWED_IN_TRANSACTION
6851 ERROR_VOLUME_DIRTY
6852 ERROR_NO_LINK_TRACKING_IN_TRANSACTION
6853 ERROR_OPERATION_NOT_SUPPORTED_IN_TRANSACTION
6854 ERROR_EXPIRED_HANDLE
6855 ERROR_TRANSACTION_NOT_ENLISTED
6856 ERROR_ENLISTMENT_NOT_INITIALIZED
7001 ERROR_CTX_WINSTATION_NAME_INVALID
7002 ERROR_CTX_INVALID_PD
7003 ERROR_CTX_PD_NOT_FOUND
7004 ERROR_CTX_WD_NOT_FOUND
7005 ERROR_CTX_CANNOT_MAKE_EVENTLOG_ENTRY
7006 ERROR_CTX_SERVICE_NAME_COLLISION
7007 ERROR_CTX_CLOSE_PENDING
7008 ERROR_CTX_NO_OUTBUF
7009 ERROR_CTX_MODEM_INF_NOT_FOUND
7010 ERROR_CTX_INVALID_MODEMNAME
7011 ERROR_CTX_MODEM_RESPONSE_ERROR
7012 ERROR_CTX_MODEM_RESPONSE_TIMEOUT
7013 ERROR_CTX_MODEM_RESPONSE_NO_CARRIER
7014 ERROR_CTX_MODEM_RESPONSE_NO_DIALTONE
7015 ERROR_CTX_MODEM_RESPONSE_BUSY
7016 ERROR_CTX_MODEM_RESPONSE_VOICE
7017 ERROR_CTX_TD_ERROR
7022 ERROR_CTX_WINSTATION_NOT_FOUND
7023 ERROR_CTX_WINSTATION_ALREADY_EXISTS
7024 ERROR_CTX_WINSTATION_BUSY
7025 ERROR_CTX_BAD_VIDEO_MODE
7035 ERROR_CTX_GRAPHICS_INVALID
7037 ERROR_CTX_LOGON_DISABLED
7038 ERROR_CTX_NOT_CONSOLE
7040 ERROR_CTX_CLIENT_QUERY_TIMEOUT
7041 ERROR_CTX_CONSOLE_DISCONNECT
7042 ERROR_CTX_CONSOLE_CONNECT
7044 ERROR_CTX_SHADOW_DENIED
7045 ERROR_CTX_WINSTATION_ACCESS_DENIED
7049 ERROR_CTX_INVALID_WD
7050 ERROR_CTX_SHADOW_INVALID
7051 ERROR_CTX_SHADOW_DISABLED
7052 ERROR_CTX_CLIENT_LICENSE_IN_USE
7053 ERROR_CTX_CLIENT_LICENSE_NOT_SET
7054 ERROR_CTX_LICENSE_NOT_AVAILABLE
7055 ERROR_CTX_LICENSE_CLIENT_INVALID
7056 ERROR_CTX_LICENSE_EXPIRED
7057 ERROR_CTX_SHADOW_NOT_RUNNING
7058 ERROR_CTX_SHADOW_ENDED_BY_MODE_CHANGE
7059 ERROR_ACTIVATION_COUNT_EXCEEDED
7060 ERROR_CTX_WINSTATIONS_DISABLED
7061 ERROR_CTX_ENCRYPTION_LEVEL_REQUIRED
7062 ERROR_CTX_SESSION_IN_USE
7063 ERROR_CTX_NO_FORCE_LOGOFF
7064 ERROR_CTX_ACCOUNT_RESTRICTION
7065 ERROR_RDP_PROTOCOL_ERROR
7066 ERROR_CTX_CDM_CONNECT
7067 ERROR_CTX_CDM_DISCONNECT
7068 ERROR_CTX_SECURITY_LAYER_ERROR
7069 ERROR_TS_INCOMPATIBLE_SESSIONS
7070 ERROR_TS_VIDEO_SUBSYSTEM_ERROR
8001 FRS_ERR_INVALID_API_SEQUENCE
8002 FRS_ERR_STARTING_SERVICE
8003 FRS_ERR_STOPPING_SERVICE
8004 FRS_ERR_INTERNAL_API
8005 FRS_ERR_INTERNAL
8006 FRS_ERR_SERVICE_COMM
8007 FRS_ERR_INSUFFICIENT_PRIV
8008 FRS_ERR_AUTHENTICATION
8009 FRS_ERR_PARENT_INSUFFICIENT_PRIV
8010 FRS_ERR_PARENT_AUTHENTICATION
8011 FRS_ERR_CHILD_TO_PARENT_COMM
8012 FRS_ERR_PARENT_TO_CHILD_COMM
8013 FRS_ERR_SYSVOL_POPULATE
8014 FRS_ERR_SYSVOL_POPULATE_TIMEOUT
8015 FRS_ERR_SYSVOL_IS_BUSY
8016 FRS_ERR_SYSVOL_DEMOTE
8017 FRS_ERR_INVALID_SERVICE_PARAMETER
8200 ERROR_DS_NOT_INSTALLED
8201 ERROR_DS_MEMBERSHIP_EVALUATED_LOCALLY
8202 ERROR_DS_NO_ATTRIBUTE_OR_VALUE
8203 ERROR_DS_INVALID_ATTRIBUTE_SYNTAX
8204 ERROR_DS_ATTRIBUTE_TYPE_UNDEFINED
8205 ERROR_DS_ATTRIBUTE_OR_VALUE_EXISTS
8206 ERROR_DS_BUSY
8207 ERROR_DS_UNAVAILABLE
8208 ERROR_DS_NO_RIDS_ALLOCATED
8209 ERROR_DS_NO_MORE_RIDS
8210 ERROR_DS_INCORRECT_ROLE_OWNER
8211 ERROR_DS_RIDMGR_INIT_ERROR
8212 ERROR_DS_OBJ_CLASS_VIOLATION
8213 ERROR_DS_CANT_ON_NON_LEAF
8214 ERROR_DS_CANT_ON_RDN
8215 ERROR_DS_CANT_MOD_OBJ_CLASS
8216 ERROR_DS_CROSS_DOM_MOVE_ERROR
8217 ERROR_DS_GC_NOT_AVAILABLE
8218 ERROR_SHARED_POLICY
8219 ERROR_POLICY_OBJECT_NOT_FOUND
8220 ERROR_POLICY_ONLY_IN_DS
8221 ERROR_PROMOTION_ACTIVE
8222 ERROR_NO_PROMOTION_ACTIVE
8224 ERROR_DS_OPERATIONS_ERROR
8225 ERROR_DS_PROTOCOL_ERROR
8226 ERROR_DS_TIMELIMIT_EXCEEDED
8227 ERROR_DS_SIZELIMIT_EXCEEDED
8228 ERROR_DS_ADMIN_LIMIT_EXCEEDED
8229 ERROR_DS_COMPARE_FALSE
8230 ERROR_DS_COMPARE_TRUE
8231 ERROR_DS_AUTH_METHOD_NOT_SUPPORTED
8232 ERROR_DS_STRONG_AUTH_REQUIRED
8233 ERROR_DS_INAPPROPRIATE_AUTH
8234 ERROR_DS_AUTH_UNKNOWN
8235 ERROR_DS_REFERRAL
8236 ERROR_DS_UNAVAILABLE_CRIT_EXTENSION
8237 ERROR_DS_CONFIDENTIALITY_REQUIRED
8238 ERROR_DS_INAPPROPRIATE_MATCHING
8239 ERROR_DS_CONSTRAINT_VIOLATION
8240 ERROR_DS_NO_SUCH_OBJECT
8241 ERROR_DS_ALIAS_PROBLEM
8242 ERROR_DS_INVALID_DN_SYNTAX
8243 ERROR_DS_IS_LEAF
8244 ERROR_DS_ALIAS_DEREF_PROBLEM
8245 ERROR_DS_UNWILLING_TO_PERFORM
8246 ERROR_DS_LOOP_DETECT
8247 ERROR_DS_NAMING_VIOLATION
8248 ERROR_DS_OBJECT_RESULTS_TOO_LARGE
8249 ERROR_DS_AFFECTS_MULTIPLE_DSAS
8250 ERROR_DS_SERVER_DOWN
8251 ERROR_DS_LOCAL_ERROR
8252 ERROR_DS_ENCODING_ERROR
8253 ERROR_DS_DECODING_ERROR
8254 ERROR_DS_FILTER_UNKNOWN
8255 ERROR_DS_PARAM_ERROR
8256 ERROR_DS_NOT_SUPPORTED
8257 ERROR_DS_NO_RESULTS_RETURNED
8258 ERROR_DS_CONTROL_NOT_FOUND
8259 ERROR_DS_CLIENT_LOOP
8260 ERROR_DS_REFERRAL_LIMIT_EXCEEDED
8261 ERROR_DS_SORT_CONTROL_MISSING
8262 ERROR_DS_OFFSET_RANGE_ERROR
8263 ERROR_DS_RIDMGR_DISABLED
8301 ERROR_DS_ROOT_MUST_BE_NC
8302 ERROR_DS_ADD_REPLICA_INHIBITED
8303 ERROR_DS_ATT_NOT_DEF_IN_SCHEMA
8304 ERROR_DS_MAX_OBJ_SIZE_EXCEEDED
8305 ERROR_DS_OBJ_STRING_NAME_EXISTS
8306 ERROR_DS_NO_RDN_DEFINED_IN_SCHEMA
8307 ERROR_DS_RDN_DOESNT_MATCH_SCHEMA
8308 ERROR_DS_NO_REQUESTED_ATTS_FOUND
8309 ERROR_DS_USER_BUFFER_TO_SMALL
8310 ERROR_DS_ATT_IS_NOT_ON_OBJ
8311 ERROR_DS_ILLEGAL_MOD_OPERATION
8312 ERROR_DS_OBJ_TOO_LARGE
8313 ERROR_DS_BAD_INSTANCE_TYPE
8314 ERROR_DS_MASTERDSA_REQUIRED
8315 ERROR_DS_OBJECT_CLASS_REQUIRED
8316 ERROR_DS_MISSING_REQUIRED_ATT
8317 ERROR_DS_ATT_NOT_DEF_FOR_CLASS
8318 ERROR_DS_ATT_ALREADY_EXISTS
8320 ERROR_DS_CANT_ADD_ATT_VALUES
8321 ERROR_DS_SINGLE_VALUE_CONSTRAINT
8322 ERROR_DS_RANGE_CONSTRAINT
8323 ERROR_DS_ATT_VAL_ALREADY_EXISTS
8324 ERROR_DS_CANT_REM_MISSING_ATT
8325 ERROR_DS_CANT_REM_MISSING_ATT_VAL
8326 ERROR_DS_ROOT_CANT_BE_SUBREF
8327 ERROR_DS_NO_CHAINING
8328 ERROR_DS_NO_CHAINED_EVAL
8329 ERROR_DS_NO_PARENT_OBJECT
8330 ERROR_DS_PARENT_IS_AN_ALIAS
8331 ERROR_DS_CANT_MIX_MASTER_AND_REPS
8332 ERROR_DS_CHILDREN_EXIST
8333 ERROR_DS_OBJ_NOT_FOUND
8334 ERROR_DS_ALIASED_OBJ_MISSING
8335 ERROR_DS_BAD_NAME_SYNTAX
8336 ERROR_DS_ALIAS_POINTS_TO_ALIAS
8337 ERROR_DS_CANT_DEREF_ALIAS
8338 ERROR_DS_OUT_OF_SCOPE
8339 ERROR_DS_OBJECT_BEING_REMOVED
8340 ERROR_DS_CANT_DELETE_DSA_OBJ
8341 ERROR_DS_GENERIC_ERROR
8342 ERROR_DS_DSA_MUST_BE_INT_MASTER
8343 ERROR_DS_CLASS_NOT_DSA
8344 ERROR_DS_INSUFF_ACCESS_RIGHTS
8345 ERROR_DS_ILLEGAL_SUPERIOR
8346 ERROR_DS_ATTRIBUTE_OWNED_BY_SAM
8347 ERROR_DS_NAME_TOO_MANY_PARTS
8348 ERROR_DS_NAME_TOO_LONG
8349 ERROR_DS_NAME_VALUE_TOO_LONG
8350 ERROR_DS_NAME_UNPARSEABLE
8351 ERROR_DS_NAME_TYPE_UNKNOWN
8352 ERROR_DS_NOT_AN_OBJECT
8353 ERROR_DS_SEC_DESC_TOO_SHORT
8354 ERROR_DS_SEC_DESC_INVALID
8355 ERROR_DS_NO_DELETED_NAME
8356 ERROR_DS_SUBREF_MUST_HAVE_PARENT
8357 ERROR_DS_NCNAME_MUST_BE_NC
8358 ERROR_DS_CANT_ADD_SYSTEM_ONLY
8359 ERROR_DS_CLASS_MUST_BE_CONCRETE
8360 ERROR_DS_INVALID_DMD
8361 ERROR_DS_OBJ_GUID_EXISTS
8362 ERROR_DS_NOT_ON_BACKLINK
8363 ERROR_DS_NO_CROSSREF_FOR_NC
8364 ERROR_DS_SHUTTING_DOWN
8365 ERROR_DS_UNKNOWN_OPERATION
8366 ERROR_DS_INVALID_ROLE_OWNER
8367 ERROR_DS_COULDNT_CONTACT_FSMO
8368 ERROR_DS_CROSS_NC_DN_RENAME
8369 ERROR_DS_CANT_MOD_SYSTEM_ONLY
8370 ERROR_DS_REPLICATOR_ONLY
8371 ERROR_DS_OBJ_CLASS_NOT_DEFINED
8372 ERROR_DS_OBJ_CLASS_NOT_SUBCLASS
8373 ERROR_DS_NAME_REFERENCE_INVALID
8374 ERROR_DS_CROSS_REF_EXISTS
8375 ERROR_DS_CANT_DEL_MASTER_CROSSREF
8376 ERROR_DS_SUBTREE_NOTIFY_NOT_NC_HEAD
8377 ERROR_DS_NOTIFY_FILTER_TOO_COMPLEX
8378 ERROR_DS_DUP_RDN
8379 ERROR_DS_DUP_OID
8380 ERROR_DS_DUP_MAPI_ID
8381 ERROR_DS_DUP_SCHEMA_ID_GUID
8382 ERROR_DS_DUP_LDAP_DISPLAY_NAME
8383 ERROR_DS_SEMANTIC_ATT_TEST
8384 ERROR_DS_SYNTAX_MISMATCH
8385 ERROR_DS_EXISTS_IN_MUST_HAVE
8386 ERROR_DS_EXISTS_IN_MAY_HAVE
8387 ERROR_DS_NONEXISTENT_MAY_HAVE
8388 ERROR_DS_NONEXISTENT_MUST_HAVE
8389 ERROR_DS_AUX_CLS_TEST_FAIL
8390 ERROR_DS_NONEXISTENT_POSS_SUP
8391 ERROR_DS_SUB_CLS_TEST_FAIL
8392 ERROR_DS_BAD_RDN_ATT_ID_SYNTAX
8393 ERROR_DS_EXISTS_IN_AUX_CLS
8394 ERROR_DS_EXISTS_IN_SUB_CLS
8395 ERROR_DS_EXISTS_IN_POSS_SUP
8396 ERROR_DS_RECALCSCHEMA_FAILED
8397 ERROR_DS_TREE_DELETE_NOT_FINISHED
8398 ERROR_DS_CANT_DELETE
8399 ERROR_DS_ATT_SCHEMA_REQ_ID
8400 ERROR_DS_BAD_ATT_SCHEMA_SYNTAX
8401 ERROR_DS_CANT_CACHE_ATT
8402 ERROR_DS_CANT_CACHE_CLASS
8403 ERROR_DS_CANT_REMOVE_ATT_CACHE
8404 ERROR_DS_CANT_REMOVE_CLASS_CACHE
8405 ERROR_DS_CANT_RETRIEVE_DN
8406 ERROR_DS_MISSING_SUPREF
8407 ERROR_DS_CANT_RETRIEVE_INSTANCE
8408 ERROR_DS_CODE_INCONSISTENCY
8409 ERROR_DS_DATABASE_ERROR
8410 ERROR_DS_GOVERNSID_MISSING
8411 ERROR_DS_MISSING_EXPECTED_ATT
8412 ERROR_DS_NCNAME_MISSING_CR_REF
8413 ERROR_DS_SECURITY_CHECKING_ERROR
8414 ERROR_DS_SCHEMA_NOT_LOADED
8415 ERROR_DS_SCHEMA_ALLOC_FAILED
8416 ERROR_DS_ATT_SCHEMA_REQ_SYNTAX
8417 ERROR_DS_GCVERIFY_ERROR
8418 ERROR_DS_DRA_SCHEMA_MISMATCH
8419 ERROR_DS_CANT_FIND_DSA_OBJ
8420 ERROR_DS_CANT_FIND_EXPECTED_NC
8421 ERROR_DS_CANT_FIND_NC_IN_CACHE
8422 ERROR_DS_CANT_RETRIEVE_CHILD
8423 ERROR_DS_SECURITY_ILLEGAL_MODIFY
8424 ERROR_DS_CANT_REPLACE_HIDDEN_REC
8425 ERROR_DS_BAD_HIERARCHY_FILE
8426 ERROR_DS_BUILD_HIERARCHY_TABLE_FAILED
8427 ERROR_DS_CONFIG_PARAM_MISSING
8428 ERROR_DS_COUNTING_AB_INDICES_FAILED
8429 ERROR_DS_HIERARCHY_TABLE_MALLOC_FAILED
8430 ERROR_DS_INTERNAL_FAILURE
8431 ERROR_DS_UNKNOWN_ERROR
8432 ERROR_DS_ROOT_REQUIRES_CLASS_TOP
8433 ERROR_DS_REFUSING_FSMO_ROLES
8434 ERROR_DS_MISSING_FSMO_SETTINGS
8435 ERROR_DS_UNABLE_TO_SURRENDER_ROLES
8436 ERROR_DS_DRA_GENERIC
8437 ERROR_DS_DRA_INVALID_PARAMETER
8438 ERROR_DS_DRA_BUSY
8439 ERROR_DS_DRA_BAD_DN
8440 ERROR_DS_DRA_BAD_NC
8441 ERROR_DS_DRA_DN_EXISTS
8442 ERROR_DS_DRA_INTERNAL_ERROR
8443 ERROR_DS_DRA_INCONSISTENT_DIT
8444 ERROR_DS_DRA_CONNECTION_FAILED
8445 ERROR_DS_DRA_BAD_INSTANCE_TYPE
8446 ERROR_DS_DRA_OUT_OF_MEM
8447 ERROR_DS_DRA_MAIL_PROBLEM
8448 ERROR_DS_DRA_REF_ALREADY_EXISTS
8449 ERROR_DS_DRA_REF_NOT_FOUND
8450 ERROR_DS_DRA_OBJ_IS_REP_SOURCE
8451 ERROR_DS_DRA_DB_ERROR
8452 ERROR_DS_DRA_NO_REPLICA
8453 ERROR_DS_DRA_ACCESS_DENIED
8454 ERROR_DS_DRA_NOT_SUPPORTED
8455 ERROR_DS_DRA_RPC_CANCELLED
8456 ERROR_DS_DRA_SOURCE_DISABLED
8457 ERROR_DS_DRA_SINK_DISABLED
8458 ERROR_DS_DRA_NAME_COLLISION
8459 ERROR_DS_DRA_SOURCE_REINSTALLED
8460 ERROR_DS_DRA_MISSING_PARENT
8461 ERROR_DS_DRA_PREEMPTED
8462 ERROR_DS_DRA_ABANDON_SYNC
8463 ERROR_DS_DRA_SHUTDOWN
8464 ERROR_DS_DRA_INCOMPATIBLE_PARTIAL_SET
8465 ERROR_DS_DRA_SOURCE_IS_PARTIAL_REPLICA
8466 ERROR_DS_DRA_EXTN_CONNECTION_FAILED
8467 ERROR_DS_INSTALL_SCHEMA_MISMATCH
8468 ERROR_DS_DUP_LINK_ID
8469 ERROR_DS_NAME_ERROR_RESOLVING
8470 ERROR_DS_NAME_ERROR_NOT_FOUND
8471 ERROR_DS_NAME_ERROR_NOT_UNIQUE
8472 ERROR_DS_NAME_ERROR_NO_MAPPING
8473 ERROR_DS_NAME_ERROR_DOMAIN_ONLY
8474 ERROR_DS_NAME_ERROR_NO_SYNTACTICAL_MAPPING
8475 ERROR_DS_CONSTRUCTED_ATT_MOD
8476 ERROR_DS_WRONG_OM_OBJ_CLASS
8477 ERROR_DS_DRA_REPL_PENDING
8478 ERROR_DS_DS_REQUIRED
8479 ERROR_DS_INVALID_LDAP_DISPLAY_NAME
8480 ERROR_DS_NON_BASE_SEARCH
8481 ERROR_DS_CANT_RETRIEVE_ATTS
8482 ERROR_DS_BACKLINK_WITHOUT_LINK
8483 ERROR_DS_EPOCH_MISMATCH
8484 ERROR_DS_SRC_NAME_MISMATCH
8485 ERROR_DS_SRC_AND_DST_NC_IDENTICAL
8486 ERROR_DS_DST_NC_MISMATCH
8487 ERROR_DS_NOT_AUTHORITIVE_FOR_DST_NC
8488 ERROR_DS_SRC_GUID_MISMATCH
8489 ERROR_DS_CANT_MOVE_DELETED_OBJECT
8490 ERROR_DS_PDC_OPERATION_IN_PROGRESS
8491 ERROR_DS_CROSS_DOMAIN_CLEANUP_REQD
8492 ERROR_DS_ILLEGAL_XDOM_MOVE_OPERATION
8493 ERROR_DS_CANT_WITH_ACCT_GROUP_MEMBERSHPS
8494 ERROR_DS_NC_MUST_HAVE_NC_PARENT
8495 ERROR_DS_CR_IMPOSSIBLE_TO_VALIDATE
8496 ERROR_DS_DST_DOMAIN_NOT_NATIVE
8497 ERROR_DS_MISSING_INFRASTRUCTURE_CONTAINER
8498 ERROR_DS_CANT_MOVE_ACCOUNT_GROUP
8499 ERROR_DS_CANT_MOVE_RESOURCE_GROUP
8500 ERROR_DS_INVALID_SEARCH_FLAG
8501 ERROR_DS_NO_TREE_DELETE_ABOVE_NC
8502 ERROR_DS_COULDNT_LOCK_TREE_FOR_DELETE
8503 ERROR_DS_COULDNT_IDENTIFY_OBJECTS_FOR_TREE_DELETE
8504 ERROR_DS_SAM_INIT_FAILURE
8505 ERROR_DS_SENSITIVE_GROUP_VIOLATION
8506 ERROR_DS_CANT_MOD_PRIMARYGROUPID
8507 ERROR_DS_ILLEGAL_BASE_SCHEMA_MOD
8508 ERROR_DS_NONSAFE_SCHEMA_CHANGE
8509 ERROR_DS_SCHEMA_UPDATE_DISALLOWED
8510 ERROR_DS_CANT_CREATE_UNDER_SCHEMA
8511 ERROR_DS_INSTALL_NO_SRC_SCH_VERSION
8512 ERROR_DS_INSTALL_NO_SCH_VERSION_IN_INIFILE
8513 ERROR_DS_INVALID_GROUP_TYPE
8514 ERROR_DS_NO_NEST_GLOBALGROUP_IN_MIXEDDOMAIN
8515 ERROR_DS_NO_NEST_LOCALGROUP_IN_MIXEDDOMAIN
8516 ERROR_DS_GLOBAL_CANT_HAVE_LOCAL_MEMBER
8517 ERROR_DS_GLOBAL_CANT_HAVE_UNIVERSAL_MEMBER
8518 ERROR_DS_UNIVERSAL_CANT_HAVE_LOCAL_MEMBER
8519 ERROR_DS_GLOBAL_CANT_HAVE_CROSSDOMAIN_MEMBER
8520 ERROR_DS_LOCAL_CANT_HAVE_CROSSDOMAIN_LOCAL_MEMBER
8521 ERROR_DS_HAVE_PRIMARY_MEMBERS
8522 ERROR_DS_STRING_SD_CONVERSION_FAILED
8523 ERROR_DS_NAMING_MASTER_GC
8524 ERROR_DS_DNS_LOOKUP_FAILURE
8525 ERROR_DS_COULDNT_UPDATE_SPNS
8526 ERROR_DS_CANT_RETRIEVE_SD
8527 ERROR_DS_KEY_NOT_UNIQUE
8528 ERROR_DS_WRONG_LINKED_ATT_SYNTAX
8529 ERROR_DS_SAM_NEED_BOOTKEY_PASSWORD
8530 ERROR_DS_SAM_NEED_BOOTKEY_FLOPPY
8531 ERROR_DS_CANT_START
8532 ERROR_DS_INIT_FAILURE
8533 ERROR_DS_NO_PKT_PRIVACY_ON_CONNECTION
8534 ERROR_DS_SOURCE_DOMAIN_IN_FOREST
8535 ERROR_DS_DESTINATION_DOMAIN_NOT_IN_FOREST
8536 ERROR_DS_DESTINATION_AUDITING_NOT_ENABLED
8537 ERROR_DS_CANT_FIND_DC_FOR_SRC_DOMAIN
8538 ERROR_DS_SRC_OBJ_NOT_GROUP_OR_USER
8539 ERROR_DS_SRC_SID_EXISTS_IN_FOREST
8540 ERROR_DS_SRC_AND_DST_OBJECT_CLASS_MISMATCH
8541 ERROR_SAM_INIT_FAILURE
8542 ERROR_DS_DRA_SCHEMA_INFO_SHIP
8543 ERROR_DS_DRA_SCHEMA_CONFLICT
8544 ERROR_DS_DRA_EARLIER_SCHEMA_CONFLICT
8545 ERROR_DS_DRA_OBJ_NC_MISMATCH
8546 ERROR_DS_NC_STILL_HAS_DSAS
8547 ERROR_DS_GC_REQUIRED
8548 ERROR_DS_LOCAL_MEMBER_OF_LOCAL_ONLY
8549 ERROR_DS_NO_FPO_IN_UNIVERSAL_GROUPS
8550 ERROR_DS_CANT_ADD_TO_GC
8551 ERROR_DS_NO_CHECKPOINT_WITH_PDC
8552 ERROR_DS_SOURCE_AUDITING_NOT_ENABLED
8553 ERROR_DS_CANT_CREATE_IN_NONDOMAIN_NC
8554 ERROR_DS_INVALID_NAME_FOR_SPN
8555 ERROR_DS_FILTER_USES_CONTRUCTED_ATTRS
8556 ERROR_DS_UNICODEPWD_NOT_IN_QUOTES
8557 ERROR_DS_MACHINE_ACCOUNT_QUOTA_EXCEEDED
8558 ERROR_DS_MUST_BE_RUN_ON_DST_DC
8559 ERROR_DS_SRC_DC_MUST_BE_SP4_OR_GREATER
8560 ERROR_DS_CANT_TREE_DELETE_CRITICAL_OBJ
8561 ERROR_DS_INIT_FAILURE_CONSOLE
8562 ERROR_DS_SAM_INIT_FAILURE_CONSOLE
8563 ERROR_DS_FOREST_VERSION_TOO_HIGH
8564 ERROR_DS_DOMAIN_VERSION_TOO_HIGH
8565 ERROR_DS_FOREST_VERSION_TOO_LOW
8566 ERROR_DS_DOMAIN_VERSION_TOO_LOW
8567 ERROR_DS_INCOMPATIBLE_VERSION
8568 ERROR_DS_LOW_DSA_VERSION
8569 ERROR_DS_NO_BEHAVIOR_VERSION_IN_MIXEDDOMAIN
8570 ERROR_DS_NOT_SUPPORTED_SORT_ORDER
8571 ERROR_DS_NAME_NOT_UNIQUE
8572 ERROR_DS_MACHINE_ACCOUNT_CREATED_PRENT4
8573 ERROR_DS_OUT_OF_VERSION_STORE
8574 ERROR_DS_INCOMPATIBLE_CONTROLS_USED
8575 ERROR_DS_NO_REF_DOMAIN
8576 ERROR_DS_RESERVED_LINK_ID
8577 ERROR_DS_LINK_ID_NOT_AVAILABLE
8578 ERROR_DS_AG_CANT_HAVE_UNIVERSAL_MEMBER
8579 ERROR_DS_MODIFYDN_DISALLOWED_BY_INSTANCE_TYPE
8580 ERROR_DS_NO_OBJECT_MOVE_IN_SCHEMA_NC
8581 ERROR_DS_MODIFYDN_DISALLOWED_BY_FLAG
8582 ERROR_DS_MODIFYDN_WRONG_GRANDPARENT
8583 ERROR_DS_NAME_ERROR_TRUST_REFERRAL
8584 ERROR_NOT_SUPPORTED_ON_STANDARD_SERVER
8585 ERROR_DS_CANT_ACCESS_REMOTE_PART_OF_AD
8586 ERROR_DS_CR_IMPOSSIBLE_TO_VALIDATE_V2
8587 ERROR_DS_THREAD_LIMIT_EXCEEDED
8588 ERROR_DS_NOT_CLOSEST
8589 ERROR_DS_CANT_DERIVE_SPN_WITHOUT_SERVER_REF
8590 ERROR_DS_SINGLE_USER_MODE_FAILED
8591 ERROR_DS_NTDSCRIPT_SYNTAX_ERROR
8592 ERROR_DS_NTDSCRIPT_PROCESS_ERROR
8593 ERROR_DS_DIFFERENT_REPL_EPOCHS
8594 ERROR_DS_DRS_EXTENSIONS_CHANGED
8595 ERROR_DS_REPLICA_SET_CHANGE_NOT_ALLOWED_ON_DISABLED_CR
8596 ERROR_DS_NO_MSDS_INTID
8597 ERROR_DS_DUP_MSDS_INTID
8598 ERROR_DS_EXISTS_IN_RDNATTID
8599 ERROR_DS_AUTHORIZATION_FAILED
8600 ERROR_DS_INVALID_SCRIPT
8601 ERROR_DS_REMOTE_CROSSREF_OP_FAILED
8602 ERROR_DS_CROSS_REF_BUSY
8603 ERROR_DS_CANT_DERIVE_SPN_FOR_DELETED_DOMAIN
8604 ERROR_DS_CANT_DEMOTE_WITH_WRITEABLE_NC
8605 ERROR_DS_DUPLICATE_ID_FOUND
8606 ERROR_DS_INSUFFICIENT_ATTR_TO_CREATE_OBJECT
8607 ERROR_DS_GROUP_CONVERSION_ERROR
8608 ERROR_DS_CANT_MOVE_APP_BASIC_GROUP
8609 ERROR_DS_CANT_MOVE_APP_QUERY_GROUP
8610 ERROR_DS_ROLE_NOT_VERIFIED
8611 ERROR_DS_WKO_CONTAINER_CANNOT_BE_SPECIAL
8612 ERROR_DS_DOMAIN_RENAME_IN_PROGRESS
8613 ERROR_DS_EXISTING_AD_CHILD_NC
8614 ERROR_DS_REPL_LIFETIME_EXCEEDED
8615 ERROR_DS_DISALLOWED_IN_SYSTEM_CONTAINER
8616 ERROR_DS_LDAP_SEND_QUEUE_FULL
8617 ERROR_DS_DRA_OUT_SCHEDULE_WINDOW
8618 ERROR_DS_POLICY_NOT_KNOWN
8619 ERROR_NO_SITE_SETTINGS_OBJECT
8620 ERROR_NO_SECRETS
8621 ERROR_NO_WRITABLE_DC_FOUND
8622 ERROR_DS_NO_SERVER_OBJECT
8623 ERROR_DS_NO_NTDSA_OBJECT
8624 ERROR_DS_NON_ASQ_SEARCH
8625 ERROR_DS_AUDIT_FAILURE
8626 ERROR_DS_INVALID_SEARCH_FLAG_SUBTREE
8627 ERROR_DS_INVALID_SEARCH_FLAG_TUPLE
8628 ERROR_DS_HIERARCHY_TABLE_TOO_DEEP
8629 ERROR_DS_DRA_CORRUPT_UTD_VECTOR
8630 ERROR_DS_DRA_SECRETS_DENIED
8631 ERROR_DS_RESERVED_MAPI_ID
8632 ERROR_DS_MAPI_ID_NOT_AVAILABLE
8633 ERROR_DS_DRA_MISSING_KRBTGT_SECRET
8634 ERROR_DS_DOMAIN_NAME_EXISTS_IN_FOREST
8635 ERROR_DS_FLAT_NAME_EXISTS_IN_FOREST
8636 ERROR_INVALID_USER_PRINCIPAL_NAME
8637 ERROR_DS_OID_MAPPED_GROUP_CANT_HAVE_MEMBERS
8638 ERROR_DS_OID_NOT_FOUND
8639 ERROR_DS_DRA_RECYCLED_TARGET
8640 ERROR_DS_DISALLOWED_NC_REDIRECT
8641 ERROR_DS_HIGH_ADLDS_FFL
8642 ERROR_DS_HIGH_DSA_VERSION
8643 ERROR_DS_LOW_ADLDS_FFL
8644 ERROR_DOMAIN_SID_SAME_AS_LOCAL_WORKSTATION
8645 ERROR_DS_UNDELETE_SAM_VALIDATION_FAILED
8646 ERROR_INCORRECT_ACCOUNT_TYPE
8647 ERROR_DS_SPN_VALUE_NOT_UNIQUE_IN_FOREST
8648 ERROR_DS_UPN_VALUE_NOT_UNIQUE_IN_FOREST
8649 ERROR_DS_MISSING_FOREST_TRUST
8650 ERROR_DS_VALUE_KEY_NOT_UNIQUE
8651 ERROR_WEAK_WHFBKEY_BLOCKED
8652 ERROR_DS_PER_ATTRIBUTE_AUTHZ_FAILED_DURING_ADD
8653 ERROR_LOCAL_POLICY_MODIFICATION_NOT_SUPPORTED
8654 ERROR_POLICY_CONTROLLED_ACCOUNT
8655 ERROR_LAPS_LEGACY_SCHEMA_MISSING
8656 ERROR_LAPS_SCHEMA_MISSING
8657 ERROR_LAPS_ENCRYPTION_REQUIRES_2016_DFL
8658 ERROR_LAPS_PROCESS_TERMINATED
8659 ERROR_DS_JET_RECORD_TOO_BIG
8660 ERROR_DS_REPLICA_PAGE_SIZE_MISMATCH
9001 DNS_ERROR_RCODE_FORMAT_ERROR
9002 DNS_ERROR_RCODE_SERVER_FAILURE
9003 DNS_ERROR_RCODE_NAME_ERROR
9004 DNS_ERROR_RCODE_NOT_IMPLEMENTED
9005 DNS_ERROR_RCODE_REFUSED
9006 DNS_ERROR_RCODE_YXDOMAIN
9007 DNS_ERROR_RCODE_YXRRSET
9008 DNS_ERROR_RCODE_NXRRSET
9009 DNS_ERROR_RCODE_NOTAUTH
9010 DNS_ERROR_RCODE_NOTZONE
9016 DNS_ERROR_RCODE_BADSIG
9017 DNS_ERROR_RCODE_BADKEY
9018 DNS_ERROR_RCODE_BADTIME
9101 DNS_ERROR_KEYMASTER_REQUIRED
9102 DNS_ERROR_NOT_ALLOWED_ON_SIGNED_ZONE
9103 DNS_ERROR_NSEC3_INCOMPATIBLE_WITH_RSA_SHA1
9104 DNS_ERROR_NOT_ENOUGH_SIGNING_KEY_DESCRIPTORS
9105 DNS_ERROR_UNSUPPORTED_ALGORITHM
9106 DNS_ERROR_INVALID_KEY_SIZE
9107 DNS_ERROR_SIGNING_KEY_NOT_ACCESSIBLE
9108 DNS_ERROR_KSP_DOES_NOT_SUPPORT_PROTECTION
9109 DNS_ERROR_UNEXPECTED_DATA_PROTECTION_ERROR
9110 DNS_ERROR_UNEXPECTED_CNG_ERROR
9111 DNS_ERROR_UNKNOWN_SIGNING_PARAMETER_VERSION
9112 DNS_ERROR_KSP_NOT_ACCESSIBLE
9113 DNS_ERROR_TOO_MANY_SKDS
9114 DNS_ERROR_INVALID_ROLLOVER_PERIOD
9115 DNS_ERROR_INVALID_INITIAL_ROLLOVER_OFFSET
9116 DNS_ERROR_ROLLOVER_IN_PROGRESS
9117 DNS_ERROR_STANDBY_KEY_NOT_PRESENT
9118 DNS_ERROR_NOT_ALLOWED_ON_ZSK
9119 DNS_ERROR_NOT_ALLOWED_ON_ACTIVE_SKD
9120 DNS_ERROR_ROLLOVER_ALREADY_QUEUED
9121 DNS_ERROR_NOT_ALLOWED_ON_UNSIGNED_ZONE
9122 DNS_ERROR_BAD_KEYMASTER
9123 DNS_ERROR_INVALID_SIGNATURE_VALIDITY_PERIOD
9124 DNS_ERROR_INVALID_NSEC3_ITERATION_COUNT
9125 DNS_ERROR_DNSSEC_IS_DISABLED
9126 DNS_ERROR_INVALID_XML
9127 DNS_ERROR_NO_VALID_TRUST_ANCHORS
9128 DNS_ERROR_ROLLOVER_NOT_POKEABLE
9129 DNS_ERROR_NSEC3_NAME_COLLISION
9130 DNS_ERROR_NSEC_INCOMPATIBLE_WITH_NSEC3_RSA_SHA1
9501 DNS_INFO_NO_RECORDS
9502 DNS_ERROR_BAD_PACKET
9503 DNS_ERROR_NO_PACKET
9504 DNS_ERROR_RCODE
9505 DNS_ERROR_UNSECURE_PACKET
9506 DNS_REQUEST_PENDING
9551 DNS_ERROR_INVALID_TYPE
9552 DNS_ERROR_INVALID_IP_ADDRESS
9553 DNS_ERROR_INVALID_PROPERTY
9554 DNS_ERROR_TRY_AGAIN_LATER
9555 DNS_ERROR_NOT_UNIQUE
9556 DNS_ERROR_NON_RFC_NAME
9557 DNS_STATUS_FQDN
9558 DNS_STATUS_DOTTED_NAME
9559 DNS_STATUS_SINGLE_PART_NAME
9560 DNS_ERROR_INVALID_NAME_CHAR
9561 DNS_ERROR_NUMERIC_NAME
9562 DNS_ERROR_NOT_ALLOWED_ON_ROOT_SERVER
9563 DNS_ERROR_NOT_ALLOWED_UNDER_DELEGATION
9564 DNS_ERROR_CANNOT_FIND_ROOT_HINTS
9565 DNS_ERROR_INCONSISTENT_ROOT_HINTS
9566 DNS_ERROR_DWORD_VALUE_TOO_SMALL
9567 DNS_ERROR_DWORD_VALUE_TOO_LARGE
9568 DNS_ERROR_BACKGROUND_LOADING
9569 DNS_ERROR_NOT_ALLOWED_ON_RODC
9570 DNS_ERROR_NOT_ALLOWED_UNDER_DNAME
9571 DNS_ERROR_DELEGATION_REQUIRED
9572 DNS_ERROR_INVALID_POLICY_TABLE
9573 DNS_ERROR_ADDRESS_REQUIRED
9601 DNS_ERROR_ZONE_DOES_NOT_EXIST
9602 DNS_ERROR_NO_ZONE_INFO
9603 DNS_ERROR_INVALID_ZONE_OPERATION
9604 DNS_ERROR_ZONE_CONFIGURATION_ERROR
9605 DNS_ERROR_ZONE_HAS_NO_SOA_RECORD
9606 DNS_ERROR_ZONE_HAS_NO_NS_RECORDS
9607 DNS_ERROR_ZONE_LOCKED
9608 DNS_ERROR_ZONE_CREATION_FAILED
9609 DNS_ERROR_ZONE_ALREADY_EXISTS
9610 DNS_ERROR_AUTOZONE_ALREADY_EXISTS
9611 DNS_ERROR_INVALID_ZONE_TYPE
9612 DNS_ERROR_SECONDARY_REQUIRES_MASTER_IP
9613 DNS_ERROR_ZONE_NOT_SECONDARY
9614 DNS_ERROR_NEED_SECONDARY_ADDRESSES
9615 DNS_ERROR_WINS_INIT_FAILED
9616 DNS_ERROR_NEED_WINS_SERVERS
9617 DNS_ERROR_NBSTAT_INIT_FAILED
9618 DNS_ERROR_SOA_DELETE_INVALID
9619 DNS_ERROR_FORWARDER_ALREADY_EXISTS
9620 DNS_ERROR_ZONE_REQUIRES_MASTER_IP
9621 DNS_ERROR_ZONE_IS_SHUTDOWN
9622 DNS_ERROR_ZONE_LOCKED_FOR_SIGNING
9651 DNS_ERROR_PRIMARY_REQUIRES_DATAFILE
9652 DNS_ERROR_INVALID_DATAFILE_NAME
9653 DNS_ERROR_DATAFILE_OPEN_FAILURE
9654 DNS_ERROR_FILE_WRITEBACK_FAILED
9655 DNS_ERROR_DATAFILE_PARSING
9701 DNS_ERROR_RECORD_DOES_NOT_EXIST
9702 DNS_ERROR_RECORD_FORMAT
9703 DNS_ERROR_NODE_CREATION_FAILED
9704 DNS_ERROR_UNKNOWN_RECORD_TYPE
9705 DNS_ERROR_RECORD_TIMED_OUT
9706 DNS_ERROR_NAME_NOT_IN_ZONE
9707 DNS_ERROR_CNAME_LOOP
9708 DNS_ERROR_NODE_IS_CNAME
9709 DNS_ERROR_CNAME_COLLISION
9710 DNS_ERROR_RECORD_ONLY_AT_ZONE_ROOT
9711 DNS_ERROR_RECORD_ALREADY_EXISTS
9712 DNS_ERROR_SECONDARY_DATA
9713 DNS_ERROR_NO_CREATE_CACHE_DATA
9714 DNS_ERROR_NAME_DOES_NOT_EXIST
9715 DNS_WARNING_PTR_CREATE_FAILED
9716 DNS_WARNING_DOMAIN_UNDELETED
9717 DNS_ERROR_DS_UNAVAILABLE
9718 DNS_ERROR_DS_ZONE_ALREADY_EXISTS
9719 DNS_ERROR_NO_BOOTFILE_IF_DS_ZONE
9720 DNS_ERROR_NODE_IS_DNAME
9721 DNS_ERROR_DNAME_COLLISION
9722 DNS_ERROR_ALIAS_LOOP
9751 DNS_INFO_AXFR_COMPLETE
9752 DNS_ERROR_AXFR
9753 DNS_INFO_ADDED_LOCAL_WINS
9801 DNS_STATUS_CONTINUE_NEEDED
9851 DNS_ERROR_NO_TCPIP
9852 DNS_ERROR_NO_DNS_SERVERS
9901 DNS_ERROR_DP_DOES_NOT_EXIST
9902 DNS_ERROR_DP_ALREADY_EXISTS
9903 DNS_ERROR_DP_NOT_ENLISTED
9904 DNS_ERROR_DP_ALREADY_ENLISTED
9905 DNS_ERROR_DP_NOT_AVAILABLE
9906 DNS_ERROR_DP_FSMO_ERROR
9911 DNS_ERROR_RRL_NOT_ENABLED
9912 DNS_ERROR_RRL_INVALID_WINDOW_SIZE
9913 DNS_ERROR_RRL_INVALID_IPV4_PREFIX
9914 DNS_ERROR_RRL_INVALID_IPV6_PREFIX
9915 DNS_ERROR_RRL_INVALID_TC_RATE
9916 DNS_ERROR_RRL_INVALID_LEAK_RATE
9917 DNS_ERROR_RRL_LEAK_RATE_LESSTHAN_TC_RATE
9921 DNS_ERROR_VIRTUALIZATION_INSTANCE_ALREADY_EXISTS
9922 DNS_ERROR_VIRTUALIZATION_INSTANCE_DOES_NOT_EXIST
9923 DNS_ERROR_VIRTUALIZATION_TREE_LOCKED
9924 DNS_ERROR_INVAILD_VIRTUALIZATION_INSTANCE_NAME
9925 DNS_ERROR_DEFAULT_VIRTUALIZATION_INSTANCE
9951 DNS_ERROR_ZONESCOPE_ALREADY_EXISTS
9952 DNS_ERROR_ZONESCOPE_DOES_NOT_EXIST
9953 DNS_ERROR_DEFAULT_ZONESCOPE
9954 DNS_ERROR_INVALID_ZONESCOPE_NAME
9955 DNS_ERROR_NOT_ALLOWED_WITH_ZONESCOPES
9956 DNS_ERROR_LOAD_ZONESCOPE_FAILED
9957 DNS_ERROR_ZONESCOPE_FILE_WRITEBACK_FAILED
9958 DNS_ERROR_INVALID_SCOPE_NAME
9959 DNS_ERROR_SCOPE_DOES_NOT_EXIST
9960 DNS_ERROR_DEFAULT_SCOPE
9961 DNS_ERROR_INVALID_SCOPE_OPERATION
9962 DNS_ERROR_SCOPE_LOCKED
9963 DNS_ERROR_SCOPE_ALREADY_EXISTS
9971 DNS_ERROR_POLICY_ALREADY_EXISTS
9972 DNS_ERROR_POLICY_DOES_NOT_EXIST
9973 DNS_ERROR_POLICY_INVALID_CRITERIA
9974 DNS_ERROR_POLICY_INVALID_SETTINGS
9975 DNS_ERROR_CLIENT_SUBNET_IS_ACCESSED
9976 DNS_ERROR_CLIENT_SUBNET_DOES_NOT_EXIST
9977 DNS_ERROR_CLIENT_SUBNET_ALREADY_EXISTS
9978 DNS_ERROR_SUBNET_DOES_NOT_EXIST
9979 DNS_ERROR_SUBNET_ALREADY_EXISTS
9980 DNS_ERROR_POLICY_LOCKED
9981 DNS_ERROR_POLICY_INVALID_WEIGHT
9982 DNS_ERROR_POLICY_INVALID_NAME
9983 DNS_ERROR_POLICY_MISSING_CRITERIA
9984 DNS_ERROR_INVALID_CLIENT_SUBNET_NAME
9985 DNS_ERROR_POLICY_PROCESSING_ORDER_INVALID
9986 DNS_ERROR_POLICY_SCOPE_MISSING
9987 DNS_ERROR_POLICY_SCOPE_NOT_ALLOWED
9988 DNS_ERROR_SERVERSCOPE_IS_REFERENCED
9989 DNS_ERROR_ZONESCOPE_IS_REFERENCED
9990 DNS_ERROR_POLICY_INVALID_CRITERIA_CLIENT_SUBNET
9991 DNS_ERROR_POLICY_INVALID_CRITERIA_TRANSPORT_PROTOCOL
9992 DNS_ERROR_POLICY_INVALID_CRITERIA_NETWORK_PROTOCOL
9993 DNS_ERROR_POLICY_INVALID_CRITERIA_INTERFACE
9994 DNS_ERROR_POLICY_INVALID_CRITERIA_FQDN
9995 DNS_ERROR_POLICY_INVALID_CRITERIA_QUERY_TYPE
9996 DNS_ERROR_POLICY_INVALID_CRITERIA_TIME_OF_DAY
10004 WSAEINTR
10009 WSAEBADF
10013 WSAEACCES
10014 WSAEFAULT
10022 WSAEINVAL
10024 WSAEMFILE
10035 WSAEWOULDBLOCK
10036 WSAEINPROGRESS
10037 WSAEALREADY
10038 WSAENOTSOCK
10039 WSAEDESTADDRREQ
10040 WSAEMSGSIZE
10041 WSAEPROTOTYPE
10042 WSAENOPROTOOPT
10043 WSAEPROTONOSUPPORT
10044 WSAESOCKTNOSUPPORT
10045 WSAEOPNOTSUPP
10046 WSAEPFNOSUPPORT
10047 WSAEAFNOSUPPORT
10048 WSAEADDRINUSE
10049 WSAEADDRNOTAVAIL
10050 WSAENETDOWN
10051 WSAENETUNREACH
10052 WSAENETRESET
10053 WSAECONNABORTED
10054 WSAECONNRESET
10055 WSAENOBUFS
10056 WSAEISCONN
10057 WSAENOTCONN
10058 WSAESHUTDOWN
10059 WSAETOOMANYREFS
10060 WSAETIMEDOUT
10061 WSAECONNREFUSED
10062 WSAELOOP
10063 WSAENAMETOOLONG
10064 WSAEHOSTDOWN
10065 WSAEHOSTUNREACH
10066 WSAENOTEMPTY
10067 WSAEPROCLIM
10068 WSAEUSERS
10069 WSAEDQUOT
10070 WSAESTALE
10071 WSAEREMOTE
10091 WSASYSNOTREADY
10092 WSAVERNOTSUPPORTED
10093 WSANOTINITIALISED
10101 WSAEDISCON
10102 WSAENOMORE
10103 WSAECANCELLED
10104 WSAEINVALIDPROCTABLE
10105 WSAEINVALIDPROVIDER
10106 WSAEPROVIDERFAILEDINIT
10107 WSASYSCALLFAILURE
10108 WSASERVICE_NOT_FOUND
10109 WSATYPE_NOT_FOUND
10110 WSA_E_NO_MORE
10111 WSA_E_CANCELLED
10112 WSAEREFUSED
11001 WSAHOST_NOT_FOUND
11002 WSATRY_AGAIN
11003 WSANO_RECOVERY
11004 WSANO_DATA
11005 WSA_QOS_RECEIVERS
11006 WSA_QOS_SENDERS
11007 WSA_QOS_NO_SENDERS
11008 WSA_QOS_NO_RECEIVERS
11009 WSA_QOS_REQUEST_CONFIRMED
11010 WSA_QOS_ADMISSION_FAILURE
11011 WSA_QOS_POLICY_FAILURE
11012 WSA_QOS_BAD_STYLE
11013 WSA_QOS_BAD_OBJECT
11014 WSA_QOS_TRAFFIC_CTRL_ERROR
11015 WSA_QOS_GENERIC_ERROR
11016 WSA_QOS_ESERVICETYPE
11017 WSA_QOS_EFLOWSPEC
11018 WSA_QOS_EPROVSPECBUF
11019 WSA_QOS_EFILTERSTYLE
11020 WSA_QOS_EFILTERTYPE
11021 WSA_QOS_EFILTERCOUNT
11022 WSA_QOS_EOBJLENGTH
11023 WSA_QOS_EFLOWCOUNT
11024 WSA_QOS_EUNKOWNPSOBJ
11025 WSA_QOS_EPOLICYOBJ
11026 WSA_QOS_EFLOWDESC
11027 WSA_QOS_EPSFLOWSPEC
11028 WSA_QOS_EPSFILTERSPEC
11029 WSA_QOS_ESDMODEOBJ
11030 WSA_QOS_ESHAPERATEOBJ
11031 WSA_QOS_RESERVED_PETYPE
11032 WSA_SECURE_HOST_NOT_FOUND
11033 WSA_IPSEC_NAME_POLICY_ERROR
13000 ERROR_IPSEC_QM_POLICY_EXISTS
13001 ERROR_IPSEC_QM_POLICY_NOT_FOUND
13002 ERROR_IPSEC_QM_POLICY_IN_USE
13003 ERROR_IPSEC_MM_POLICY_EXISTS
13004 ERROR_IPSEC_MM_POLICY_NOT_FOUND
13005 ERROR_IPSEC_MM_POLICY_IN_USE
13006 ERROR_IPSEC_MM_FILTER_EXISTS
13007 ERROR_IPSEC_MM_FILTER_NOT_FOUND
13008 ERROR_IPSEC_TRANSPORT_FILTER_EXISTS
13009 ERROR_IPSEC_TRANSPORT_FILTER_NOT_FOUND
13010 ERROR_IPSEC_MM_AUTH_EXISTS
13011 ERROR_IPSEC_MM_AUTH_NOT_FOUND
13012 ERROR_IPSEC_MM_AUTH_IN_USE
13013 ERROR_IPSEC_DEFAULT_MM_POLICY_NOT_FOUND
13014 ERROR_IPSEC_DEFAULT_MM_AUTH_NOT_FOUND
13015 ERROR_IPSEC_DEFAULT_QM_POLICY_NOT_FOUND
13016 ERROR_IPSEC_TUNNEL_FILTER_EXISTS
13017 ERROR_IPSEC_TUNNEL_FILTER_NOT_FOUND
13018 ERROR_IPSEC_MM_FILTER_PENDING_DELETION
13019 ERROR_IPSEC_TRANSPORT_FILTER_PENDING_DELETION
13020 ERROR_IPSEC_TUNNEL_FILTER_PENDING_DELETION
13021 ERROR_IPSEC_MM_POLICY_PENDING_DELETION
13022 ERROR_IPSEC_MM_AUTH_PENDING_DELETION
13023 ERROR_IPSEC_QM_POLICY_PENDING_DELETION
13024 WARNING_IPSEC_MM_POLICY_PRUNED
13025 WARNING_IPSEC_QM_POLICY_PRUNED
13800 ERROR_IPSEC_IKE_NEG_STATUS_BEGIN
13801 ERROR_IPSEC_IKE_AUTH_FAIL
13802 ERROR_IPSEC_IKE_ATTRIB_FAIL
13803 ERROR_IPSEC_IKE_NEGOTIATION_PENDING
13804 ERROR_IPSEC_IKE_GENERAL_PROCESSING_ERROR
13805 ERROR_IPSEC_IKE_TIMED_OUT
13806 ERROR_IPSEC_IKE_NO_CERT
13807 ERROR_IPSEC_IKE_SA_DELETED
13808 ERROR_IPSEC_IKE_SA_REAPED
13809 ERROR_IPSEC_IKE_MM_ACQUIRE_DROP
13810 ERROR_IPSEC_IKE_QM_ACQUIRE_DROP
13811 ERROR_IPSEC_IKE_QUEUE_DROP_MM
13812 ERROR_IPSEC_IKE_QUEUE_DROP_NO_MM
13813 ERROR_IPSEC_IKE_DROP_NO_RESPONSE
13814 ERROR_IPSEC_IKE_MM_DELAY_DROP
13815 ERROR_IPSEC_IKE_QM_DELAY_DROP
13816 ERROR_IPSEC_IKE_ERROR
13817 ERROR_IPSEC_IKE_CRL_FAILED
13818 ERROR_IPSEC_IKE_INVALID_KEY_USAGE
13819 ERROR_IPSEC_IKE_INVALID_CERT_TYPE
13820 ERROR_IPSEC_IKE_NO_PRIVATE_KEY
13821 ERROR_IPSEC_IKE_SIMULTANEOUS_REKEY
13822 ERROR_IPSEC_IKE_DH_FAIL
13823 ERROR_IPSEC_IKE_CRITICAL_PAYLOAD_NOT_RECOGNIZED
13824 ERROR_IPSEC_IKE_INVALID_HEADER
13825 ERROR_IPSEC_IKE_NO_POLICY
13826 ERROR_IPSEC_IKE_INVALID_SIGNATURE
13827 ERROR_IPSEC_IKE_KERBEROS_ERROR
13828 ERROR_IPSEC_IKE_NO_PUBLIC_KEY
13829 ERROR_IPSEC_IKE_PROCESS_ERR
13830 ERROR_IPSEC_IKE_PROCESS_ERR_SA
13831 ERROR_IPSEC_IKE_PROCESS_ERR_PROP
13832 ERROR_IPSEC_IKE_PROCESS_ERR_TRANS
13833 ERROR_IPSEC_IKE_PROCESS_ERR_KE
13834 ERROR_IPSEC_IKE_PROCESS_ERR_ID
13835 ERROR_IPSEC_IKE_PROCESS_ERR_CERT
13836 ERROR_IPSEC_IKE_PROCESS_ERR_CERT_REQ
13837 ERROR_IPSEC_IKE_PROCESS_ERR_HASH
13838 ERROR_IPSEC_IKE_PROCESS_ERR_SIG
13839 ERROR_IPSEC_IKE_PROCESS_ERR_NONCE
13840 ERROR_IPSEC_IKE_PROCESS_ERR_NOTIFY
13841 ERROR_IPSEC_IKE_PROCESS_ERR_DELETE
13842 ERROR_IPSEC_IKE_PROCESS_ERR_VENDOR
13843 ERROR_IPSEC_IKE_INVALID_PAYLOAD
13844 ERROR_IPSEC_IKE_LOAD_SOFT_SA
13845 ERROR_IPSEC_IKE_SOFT_SA_TORN_DOWN
13846 ERROR_IPSEC_IKE_INVALID_COOKIE
13847 ERROR_IPSEC_IKE_NO_PEER_CERT
13848 ERROR_IPSEC_IKE_PEER_CRL_FAILED
13849 ERROR_IPSEC_IKE_POLICY_CHANGE
13850 ERROR_IPSEC_IKE_NO_MM_POLICY
13851 ERROR_IPSEC_IKE_NOTCBPRIV
13852 ERROR_IPSEC_IKE_SECLOADFAIL
13853 ERROR_IPSEC_IKE_FAILSSPINIT
13854 ERROR_IPSEC_IKE_FAILQUERYSSP
13855 ERROR_IPSEC_IKE_SRVACQFAIL
13856 ERROR_IPSEC_IKE_SRVQUERYCRED
13857 ERROR_IPSEC_IKE_GETSPIFAIL
13858 ERROR_IPSEC_IKE_INVALID_FILTER
13859 ERROR_IPSEC_IKE_OUT_OF_MEMORY
13860 ERROR_IPSEC_IKE_ADD_UPDATE_KEY_FAILED
13861 ERROR_IPSEC_IKE_INVALID_POLICY
13862 ERROR_IPSEC_IKE_UNKNOWN_DOI
13863 ERROR_IPSEC_IKE_INVALID_SITUATION
13864 ERROR_IPSEC_IKE_DH_FAILURE
13865 ERROR_IPSEC_IKE_INVALID_GROUP
13866 ERROR_IPSEC_IKE_ENCRYPT
13867 ERROR_IPSEC_IKE_DECRYPT
13868 ERROR_IPSEC_IKE_POLICY_MATCH
13869 ERROR_IPSEC_IKE_UNSUPPORTED_ID
13870 ERROR_IPSEC_IKE_INVALID_HASH
13871 ERROR_IPSEC_IKE_INVALID_HASH_ALG
13872 ERROR_IPSEC_IKE_INVALID_HASH_SIZE
13873 ERROR_IPSEC_IKE_INVALID_ENCRYPT_ALG
13874 ERROR_IPSEC_IKE_INVALID_AUTH_ALG
13875 ERROR_IPSEC_IKE_INVALID_SIG
13876 ERROR_IPSEC_IKE_LOAD_FAILED
13877 ERROR_IPSEC_IKE_RPC_DELETE
13878 ERROR_IPSEC_IKE_BENIGN_REINIT
13879 ERROR_IPSEC_IKE_INVALID_RESPONDER_LIFETIME_NOTIFY
13880 ERROR_IPSEC_IKE_INVALID_MAJOR_VERSION
13881 ERROR_IPSEC_IKE_INVALID_CERT_KEYLEN
13882 ERROR_IPSEC_IKE_MM_LIMIT
13883 ERROR_IPSEC_IKE_NEGOTIATION_DISABLED
13884 ERROR_IPSEC_IKE_QM_LIMIT
13885 ERROR_IPSEC_IKE_MM_EXPIRED
13886 ERROR_IPSEC_IKE_PEER_MM_ASSUMED_INVALID
13887 ERROR_IPSEC_IKE_CERT_CHAIN_POLICY_MISMATCH
13888 ERROR_IPSEC_IKE_UNEXPECTED_MESSAGE_ID
13889 ERROR_IPSEC_IKE_INVALID_AUTH_PAYLOAD
13890 ERROR_IPSEC_IKE_DOS_COOKIE_SENT
13891 ERROR_IPSEC_IKE_SHUTTING_DOWN
13892 ERROR_IPSEC_IKE_CGA_AUTH_FAILED
13893 ERROR_IPSEC_IKE_PROCESS_ERR_NATOA
13894 ERROR_IPSEC_IKE_INVALID_MM_FOR_QM
13895 ERROR_IPSEC_IKE_QM_EXPIRED
13896 ERROR_IPSEC_IKE_TOO_MANY_FILTERS
13897 ERROR_IPSEC_IKE_NEG_STATUS_END
13898 ERROR_IPSEC_IKE_KILL_DUMMY_NAP_TUNNEL
13899 ERROR_IPSEC_IKE_INNER_IP_ASSIGNMENT_FAILURE
13900 ERROR_IPSEC_IKE_REQUIRE_CP_PAYLOAD_MISSING
13901 ERROR_IPSEC_KEY_MODULE_IMPERSONATION_NEGOTIATION_PENDING
13902 ERROR_IPSEC_IKE_COEXISTENCE_SUPPRESS
13903 ERROR_IPSEC_IKE_RATELIMIT_DROP
13904 ERROR_IPSEC_IKE_PEER_DOESNT_SUPPORT_MOBIKE
13905 ERROR_IPSEC_IKE_AUTHORIZATION_FAILURE
13906 ERROR_IPSEC_IKE_STRONG_CRED_AUTHORIZATION_FAILURE
13907 ERROR_IPSEC_IKE_AUTHORIZATION_FAILURE_WITH_OPTIONAL_RETRY
13908 ERROR_IPSEC_IKE_STRONG_CRED_AUTHORIZATION_AND_CERTMAP_FAILURE
13909 ERROR_IPSEC_IKE_NEG_STATUS_EXTENDED_END
13910 ERROR_IPSEC_BAD_SPI
13911 ERROR_IPSEC_SA_LIFETIME_EXPIRED
13912 ERROR_IPSEC_WRONG_SA
13913 ERROR_IPSEC_REPLAY_CHECK_FAILED
13914 ERROR_IPSEC_INVALID_PACKET
13915 ERROR_IPSEC_INTEGRITY_CHECK_FAILED
13916 ERROR_IPSEC_CLEAR_TEXT_DROP
13917 ERROR_IPSEC_AUTH_FIREWALL_DROP
13918 ERROR_IPSEC_THROTTLE_DROP
13925 ERROR_IPSEC_DOSP_BLOCK
13926 ERROR_IPSEC_DOSP_RECEIVED_MULTICAST
13927 ERROR_IPSEC_DOSP_INVALID_PACKET
13928 ERROR_IPSEC_DOSP_STATE_LOOKUP_FAILED
13929 ERROR_IPSEC_DOSP_MAX_ENTRIES
13930 ERROR_IPSEC_DOSP_KEYMOD_NOT_ALLOWED
13931 ERROR_IPSEC_DOSP_NOT_INSTALLED
13932 ERROR_IPSEC_DOSP_MAX_PER_IP_RATELIMIT_QUEUES
14000 ERROR_SXS_SECTION_NOT_FOUND
14001 ERROR_SXS_CANT_GEN_ACTCTX
14002 ERROR_SXS_INVALID_ACTCTXDATA_FORMAT
14003 ERROR_SXS_ASSEMBLY_NOT_FOUND
14004 ERROR_SXS_MANIFEST_FORMAT_ERROR
14005 ERROR_SXS_MANIFEST_PARSE_ERROR
14006 ERROR_SXS_ACTIVATION_CONTEXT_DISABLED
14007 ERROR_SXS_KEY_NOT_FOUND
14008 ERROR_SXS_VERSION_CONFLICT
14009 ERROR_SXS_WRONG_SECTION_TYPE
14010 ERROR_SXS_THREAD_QUERIES_DISABLED
14011 ERROR_SXS_PROCESS_DEFAULT_ALREADY_SET
14012 ERROR_SXS_UNKNOWN_ENCODING_GROUP
14013 ERROR_SXS_UNKNOWN_ENCODING
14014 ERROR_SXS_INVALID_XML_NAMESPACE_URI
14015 ERROR_SXS_ROOT_MANIFEST_DEPENDENCY_NOT_INSTALLED
14016 ERROR_SXS_LEAF_MANIFEST_DEPENDENCY_NOT_INSTALLED
14017 ERROR_SXS_INVALID_ASSEMBLY_IDENTITY_ATTRIBUTE
14018 ERROR_SXS_MANIFEST_MISSING_REQUIRED_DEFAULT_NAMESPACE
14019 ERROR_SXS_MANIFEST_INVALID_REQUIRED_DEFAULT_NAMESPACE
14020 ERROR_SXS_PRIVATE_MANIFEST_CROSS_PATH_WITH_REPARSE_POINT
14021 ERROR_SXS_DUPLICATE_DLL_NAME
14022 ERROR_SXS_DUPLICATE_WINDOWCLASS_NAME
14023 ERROR_SXS_DUPLICATE_CLSID
14024 ERROR_SXS_DUPLICATE_IID
14025 ERROR_SXS_DUPLICATE_TLBID
14026 ERROR_SXS_DUPLICATE_PROGID
14027 ERROR_SXS_DUPLICATE_ASSEMBLY_NAME
14028 ERROR_SXS_FILE_HASH_MISMATCH
14029 ERROR_SXS_POLICY_PARSE_ERROR
14030 ERROR_SXS_XML_E_MISSINGQUOTE
14031 ERROR_SXS_XML_E_COMMENTSYNTAX
14032 ERROR_SXS_XML_E_BADSTARTNAMECHAR
14033 ERROR_SXS_XML_E_BADNAMECHAR
14034 ERROR_SXS_XML_E_BADCHARINSTRING
14035 ERROR_SXS_XML_E_XMLDECLSYNTAX
14036 ERROR_SXS_XML_E_BADCHARDATA
14037 ERROR_SXS_XML_E_MISSINGWHITESPACE
14038 ERROR_SXS_XML_E_EXPECTINGTAGEND
14039 ERROR_SXS_XML_E_MISSINGSEMICOLON
14040 ERROR_SXS_XML_E_UNBALANCEDPAREN
14041 ERROR_SXS_XML_E_INTERNALERROR
14042 ERROR_SXS_XML_E_UNEXPECTED_WHITESPACE
14043 ERROR_SXS_XML_E_INCOMPLETE_ENCODING
14044 ERROR_SXS_XML_E_MISSING_PAREN
14045 ERROR_SXS_XML_E_EXPECTINGCLOSEQUOTE
14046 ERROR_SXS_XML_E_MULTIPLE_COLONS
14047 ERROR_SXS_XML_E_INVALID_DECIMAL
14048 ERROR_SXS_XML_E_INVALID_HEXIDECIMAL
14049 ERROR_SXS_XML_E_INVALID_UNICODE
14050 ERROR_SXS_XML_E_WHITESPACEORQUESTIONMARK
14051 ERROR_SXS_XML_E_UNEXPECTEDENDTAG
14052 ERROR_SXS_XML_E_UNCLOSEDTAG
14053 ERROR_SXS_XML_E_DUPLICATEATTRIBUTE
14054 ERROR_SXS_XML_E_MULTIPLEROOTS
14055 ERROR_SXS_XML_E_INVALIDATROOTLEVEL
14056 ERROR_SXS_XML_E_BADXMLDECL
14057 ERROR_SXS_XML_E_MISSINGROOT
14058 ERROR_SXS_XML_E_UNEXPECTEDEOF
14059 ERROR_SXS_XML_E_BADPEREFINSUBSET
14060 ERROR_SXS_XML_E_UNCLOSEDSTARTTAG
14061 ERROR_SXS_XML_E_UNCLOSEDENDTAG
14062 ERROR_SXS_XML_E_UNCLOSEDSTRING
14063 ERROR_SXS_XML_E_UNCLOSEDCOMMENT
14064 ERROR_SXS_XML_E_UNCLOSEDDECL
14065 ERROR_SXS_XML_E_UNCLOSEDCDATA
14066 ERROR_SXS_XML_E_RESERVEDNAMESPACE
14067 ERROR_SXS_XML_E_INVALIDENCODING
14068 ERROR_SXS_XML_E_INVALIDSWITCH
14069 ERROR_SXS_XML_E_BADXMLCASE
14070 ERROR_SXS_XML_E_INVALID_STANDALONE
14071 ERROR_SXS_XML_E_UNEXPECTED_STANDALONE
14072 ERROR_SXS_XML_E_INVALID_VERSION
14073 ERROR_SXS_XML_E_MISSINGEQUALS
14074 ERROR_SXS_PROTECTION_RECOVERY_FAILED
14075 ERROR_SXS_PROTECTION_PUBLIC_KEY_TOO_SHORT
14076 ERROR_SXS_PROTECTION_CATALOG_NOT_VALID
14077 ERROR_SXS_UNTRANSLATABLE_HRESULT
14078 ERROR_SXS_PROTECTION_CATALOG_FILE_MISSING
14079 ERROR_SXS_MISSING_ASSEMBLY_IDENTITY_ATTRIBUTE
14080 ERROR_SXS_INVALID_ASSEMBLY_IDENTITY_ATTRIBUTE_NAME
14081 ERROR_SXS_ASSEMBLY_MISSING
14082 ERROR_SXS_CORRUPT_ACTIVATION_STACK
14083 ERROR_SXS_CORRUPTION
14084 ERROR_SXS_EARLY_DEACTIVATION
14085 ERROR_SXS_INVALID_DEACTIVATION
14086 ERROR_SXS_MULTIPLE_DEACTIVATION
14087 ERROR_SXS_PROCESS_TERMINATION_REQUESTED
14088 ERROR_SXS_RELEASE_ACTIVATION_CONTEXT
14089 ERROR_SXS_SYSTEM_DEFAULT_ACTIVATION_CONTEXT_EMPTY
14090 ERROR_SXS_INVALID_IDENTITY_ATTRIBUTE_VALUE
14091 ERROR_SXS_INVALID_IDENTITY_ATTRIBUTE_NAME
14092 ERROR_SXS_IDENTITY_DUPLICATE_ATTRIBUTE
14093 ERROR_SXS_IDENTITY_PARSE_ERROR
14094 ERROR_MALFORMED_SUBSTITUTION_STRING
14095 ERROR_SXS_INCORRECT_PUBLIC_KEY_TOKEN
14096 ERROR_UNMAPPED_SUBSTITUTION_STRING
14097 ERROR_SXS_ASSEMBLY_NOT_LOCKED
14098 ERROR_SXS_COMPONENT_STORE_CORRUPT
14099 ERROR_ADVANCED_INSTALLER_FAILED
14100 ERROR_XML_ENCODING_MISMATCH
14101 ERROR_SXS_MANIFEST_IDENTITY_SAME_BUT_CONTENTS_DIFFERENT
14102 ERROR_SXS_IDENTITIES_DIFFERENT
14103 ERROR_SXS_ASSEMBLY_IS_NOT_A_DEPLOYMENT
14104 ERROR_SXS_FILE_NOT_PART_OF_ASSEMBLY
14105 ERROR_SXS_MANIFEST_TOO_BIG
14106 ERROR_SXS_SETTING_NOT_REGISTERED
14107 ERROR_SXS_TRANSACTION_CLOSURE_INCOMPLETE
14108 ERROR_SMI_PRIMITIVE_INSTALLER_FAILED
14109 ERROR_GENERIC_COMMAND_FAILED
14110 ERROR_SXS_FILE_HASH_MISSING
14111 ERROR_SXS_DUPLICATE_ACTIVATABLE_CLASS
15000 ERROR_EVT_INVALID_CHANNEL_PATH
15001 ERROR_EVT_INVALID_QUERY
15002 ERROR_EVT_PUBLISHER_METADATA_NOT_FOUND
15003 ERROR_EVT_EVENT_TEMPLATE_NOT_FOUND
15004 ERROR_EVT_INVALID_PUBLISHER_NAME
15005 ERROR_EVT_INVALID_EVENT_DATA
15007 ERROR_EVT_CHANNEL_NOT_FOUND
15008 ERROR_EVT_MALFORMED_XML_TEXT
15009 ERROR_EVT_SUBSCRIPTION_TO_DIRECT_CHANNEL
15010 ERROR_EVT_CONFIGURATION_ERROR
15011 ERROR_EVT_QUERY_RESULT_STALE
15012 ERROR_EVT_QUERY_RESULT_INVALID_POSITION
15013 ERROR_EVT_NON_VALIDATING_MSXML
15014 ERROR_EVT_FILTER_ALREADYSCOPED
15015 ERROR_EVT_FILTER_NOTELTSET
15016 ERROR_EVT_FILTER_INVARG
15017 ERROR_EVT_FILTER_INVTEST
15018 ERROR_EVT_FILTER_INVTYPE
15019 ERROR_EVT_FILTER_PARSEERR
15020 ERROR_EVT_FILTER_UNSUPPORTEDOP
15021 ERROR_EVT_FILTER_UNEXPECTEDTOKEN
15022 ERROR_EVT_INVALID_OPERATION_OVER_ENABLED_DIRECT_CHANNEL
15023 ERROR_EVT_INVALID_CHANNEL_PROPERTY_VALUE
15024 ERROR_EVT_INVALID_PUBLISHER_PROPERTY_VALUE
15025 ERROR_EVT_CHANNEL_CANNOT_ACTIVATE
15026 ERROR_EVT_FILTER_TOO_COMPLEX
15027 ERROR_EVT_MESSAGE_NOT_FOUND
15028 ERROR_EVT_MESSAGE_ID_NOT_FOUND
15029 ERROR_EVT_UNRESOLVED_VALUE_INSERT
15030 ERROR_EVT_UNRESOLVED_PARAMETER_INSERT
15031 ERROR_EVT_MAX_INSERTS_REACHED
15032 ERROR_EVT_EVENT_DEFINITION_NOT_FOUND
15033 ERROR_EVT_MESSAGE_LOCALE_NOT_FOUND
15034 ERROR_EVT_VERSION_TOO_OLD
15035 ERROR_EVT_VERSION_TOO_NEW
15036 ERROR_EVT_CANNOT_OPEN_CHANNEL_OF_QUERY
15037 ERROR_EVT_PUBLISHER_DISABLED
15038 ERROR_EVT_FILTER_OUT_OF_RANGE
15080 ERROR_EC_SUBSCRIPTION_CANNOT_ACTIVATE
15081 ERROR_EC_LOG_DISABLED
15082 ERROR_EC_CIRCULAR_FORWARDING
15083 ERROR_EC_CREDSTORE_FULL
15084 ERROR_EC_CRED_NOT_FOUND
15085 ERROR_EC_NO_ACTIVE_CHANNEL
15100 ERROR_MUI_FILE_NOT_FOUND
15101 ERROR_MUI_INVALID_FILE
15102 ERROR_MUI_INVALID_RC_CONFIG
15103 ERROR_MUI_INVALID_LOCALE_NAME
15104 ERROR_MUI_INVALID_ULTIMATEFALLBACK_NAME
15105 ERROR_MUI_FILE_NOT_LOADED
15106 ERROR_RESOURCE_ENUM_USER_STOP
15107 ERROR_MUI_INTLSETTINGS_UILANG_NOT_INSTALLED
15108 ERROR_MUI_INTLSETTINGS_INVALID_LOCALE_NAME
15110 ERROR_MRM_RUNTIME_NO_DEFAULT_OR_NEUTRAL_RESOURCE
15111 ERROR_MRM_INVALID_PRICONFIG
15112 ERROR_MRM_INVALID_FILE_TYPE
15113 ERROR_MRM_UNKNOWN_QUALIFIER
15114 ERROR_MRM_INVALID_QUALIFIER_VALUE
15115 ERROR_MRM_NO_CANDIDATE
15116 ERROR_MRM_NO_MATCH_OR_DEFAULT_CANDIDATE
15117 ERROR_MRM_RESOURCE_TYPE_MISMATCH
15118 ERROR_MRM_DUPLICATE_MAP_NAME
15119 ERROR_MRM_DUPLICATE_ENTRY
15120 ERROR_MRM_INVALID_RESOURCE_IDENTIFIER
15121 ERROR_MRM_FILEPATH_TOO_LONG
15122 ERROR_MRM_UNSUPPORTED_DIRECTORY_TYPE
15126 ERROR_MRM_INVALID_PRI_FILE
15127 ERROR_MRM_NAMED_RESOURCE_NOT_FOUND
15135 ERROR_MRM_MAP_NOT_FOUND
15136 ERROR_MRM_UNSUPPORTED_PROFILE_TYPE
15137 ERROR_MRM_INVALID_QUALIFIER_OPERATOR
15138 ERROR_MRM_INDETERMINATE_QUALIFIER_VALUE
15139 ERROR_MRM_AUTOMERGE_ENABLED
15140 ERROR_MRM_TOO_MANY_RESOURCES
15141 ERROR_MRM_UNSUPPORTED_FILE_TYPE_FOR_MERGE
15142 ERROR_MRM_UNSUPPORTED_FILE_TYPE_FOR_LOAD_UNLOAD_PRI_FILE
15143 ERROR_MRM_NO_CURRENT_VIEW_ON_THREAD
15144 ERROR_DIFFERENT_PROFILE_RESOURCE_MANAGER_EXIST
15145 ERROR_OPERATION_NOT_ALLOWED_FROM_SYSTEM_COMPONENT
15146 ERROR_MRM_DIRECT_REF_TO_NON_DEFAULT_RESOURCE
15147 ERROR_MRM_GENERATION_COUNT_MISMATCH
15148 ERROR_PRI_MERGE_VERSION_MISMATCH
15149 ERROR_PRI_MERGE_MISSING_SCHEMA
15150 ERROR_PRI_MERGE_LOAD_FILE_FAILED
15151 ERROR_PRI_MERGE_ADD_FILE_FAILED
15152 ERROR_PRI_MERGE_WRITE_FILE_FAILED
15153 ERROR_PRI_MERGE_MULTIPLE_PACKAGE_FAMILIES_NOT_ALLOWED
15154 ERROR_PRI_MERGE_MULTIPLE_MAIN_PACKAGES_NOT_ALLOWED
15155 ERROR_PRI_MERGE_BUNDLE_PACKAGES_NOT_ALLOWED
15156 ERROR_PRI_MERGE_MAIN_PACKAGE_REQUIRED
15157 ERROR_PRI_MERGE_RESOURCE_PACKAGE_REQUIRED
15158 ERROR_PRI_MERGE_INVALID_FILE_NAME
15159 ERROR_MRM_PACKAGE_NOT_FOUND
15160 ERROR_MRM_MISSING_DEFAULT_LANGUAGE
15161 ERROR_MRM_SCOPE_ITEM_CONFLICT
15200 ERROR_MCA_INVALID_CAPABILITIES_STRING
15201 ERROR_MCA_INVALID_VCP_VERSION
15202 ERROR_MCA_MONITOR_VIOLATES_MCCS_SPECIFICATION
15203 ERROR_MCA_MCCS_VERSION_MISMATCH
15204 ERROR_MCA_UNSUPPORTED_MCCS_VERSION
15205 ERROR_MCA_INTERNAL_ERROR
15206 ERROR_MCA_INVALID_TECHNOLOGY_TYPE_RETURNED
15207 ERROR_MCA_UNSUPPORTED_COLOR_TEMPERATURE
15250 ERROR_AMBIGUOUS_SYSTEM_DEVICE
15299 ERROR_SYSTEM_DEVICE_NOT_FOUND
15300 ERROR_HASH_NOT_SUPPORTED
15301 ERROR_HASH_NOT_PRESENT
15321 ERROR_SECONDARY_IC_PROVIDER_NOT_REGISTERED
15322 ERROR_GPIO_CLIENT_INFORMATION_INVALID
15323 ERROR_GPIO_VERSION_NOT_SUPPORTED
15324 ERROR_GPIO_INVALID_REGISTRATION_PACKET
15325 ERROR_GPIO_OPERATION_DENIED
15326 ERROR_GPIO_INCOMPATIBLE_CONNECT_MODE
15327 ERROR_GPIO_INTERRUPT_ALREADY_UNMASKED
15400 ERROR_CANNOT_SWITCH_RUNLEVEL
15401 ERROR_INVALID_RUNLEVEL_SETTING
15402 ERROR_RUNLEVEL_SWITCH_TIMEOUT
15403 ERROR_RUNLEVEL_SWITCH_AGENT_TIMEOUT
15404 ERROR_RUNLEVEL_SWITCH_IN_PROGRESS
15405 ERROR_SERVICES_FAILED_AUTOSTART
15501 ERROR_COM_TASK_STOP_PENDING
15600 ERROR_INSTALL_OPEN_PACKAGE_FAILED
15601 ERROR_INSTALL_PACKAGE_NOT_FOUND
15602 ERROR_INSTALL_INVALID_PACKAGE
15603 ERROR_INSTALL_RESOLVE_DEPENDENCY_FAILED
15604 ERROR_INSTALL_OUT_OF_DISK_SPACE
15605 ERROR_INSTALL_NETWORK_FAILURE
15606 ERROR_INSTALL_REGISTRATION_FAILURE
15607 ERROR_INSTALL_DEREGISTRATION_FAILURE
15608 ERROR_INSTALL_CANCEL
15609 ERROR_INSTALL_FAILED
15610 ERROR_REMOVE_FAILED
15611 ERROR_PACKAGE_ALREADY_EXISTS
15612 ERROR_NEEDS_REMEDIATION
15613 ERROR_INSTALL_PREREQUISITE_FAILED
15614 ERROR_PACKAGE_REPOSITORY_CORRUPTED
15615 ERROR_INSTALL_POLICY_FAILURE
15616 ERROR_PACKAGE_UPDATING
15617 ERROR_DEPLOYMENT_BLOCKED_BY_POLICY
15618 ERROR_PACKAGES_IN_USE
15619 ERROR_RECOVERY_FILE_CORRUPT
15620 ERROR_INVALID_STAGED_SIGNATURE
15621 ERROR_DELETING_EXISTING_APPLICATIONDATA_STORE_FAILED
15622 ERROR_INSTALL_PACKAGE_DOWNGRADE
15623 ERROR_SYSTEM_NEEDS_REMEDIATION
15624 ERROR_APPX_INTEGRITY_FAILURE_CLR_NGEN
15625 ERROR_RESILIENCY_FILE_CORRUPT
15626 ERROR_INSTALL_FIREWALL_SERVICE_NOT_RUNNING
15627 ERROR_PACKAGE_MOVE_FAILED
15628 ERROR_INSTALL_VOLUME_NOT_EMPTY
15629 ERROR_INSTALL_VOLUME_OFFLINE
15630 ERROR_INSTALL_VOLUME_CORRUPT
15631 ERROR_NEEDS_REGISTRATION
15632 ERROR_INSTALL_WRONG_PROCESSOR_ARCHITECTURE
15633 ERROR_DEV_SIDELOAD_LIMIT_EXCEEDED
15634 ERROR_INSTALL_OPTIONAL_PACKAGE_REQUIRES_MAIN_PACKAGE
15635 ERROR_PACKAGE_NOT_SUPPORTED_ON_FILESYSTEM
15636 ERROR_PACKAGE_MOVE_BLOCKED_BY_STREAMING
15637 ERROR_INSTALL_OPTIONAL_PACKAGE_APPLICATIONID_NOT_UNIQUE
15638 ERROR_PACKAGE_STAGING_ONHOLD
15639 ERROR_INSTALL_INVALID_RELATED_SET_UPDATE
15640 ERROR_INSTALL_OPTIONAL_PACKAGE_REQUIRES_MAIN_PACKAGE_FULLTRUST_CAPABILITY
15641 ERROR_DEPLOYMENT_BLOCKED_BY_USER_LOG_OFF
15642 ERROR_PROVISION_OPTIONAL_PACKAGE_REQUIRES_MAIN_PACKAGE_PROVISIONED
15643 ERROR_PACKAGES_REPUTATION_CHECK_FAILED
15644 ERROR_PACKAGES_REPUTATION_CHECK_TIMEDOUT
15645 ERROR_DEPLOYMENT_OPTION_NOT_SUPPORTED
15646 ERROR_APPINSTALLER_ACTIVATION_BLOCKED
15647 ERROR_REGISTRATION_FROM_REMOTE_DRIVE_NOT_SUPPORTED
15648 ERROR_APPX_RAW_DATA_WRITE_FAILED
15649 ERROR_DEPLOYMENT_BLOCKED_BY_VOLUME_POLICY_PACKAGE
15650 ERROR_DEPLOYMENT_BLOCKED_BY_VOLUME_POLICY_MACHINE
15651 ERROR_DEPLOYMENT_BLOCKED_BY_PROFILE_POLICY
15652 ERROR_DEPLOYMENT_FAILED_CONFLICTING_MUTABLE_PACKAGE_DIRECTORY
15653 ERROR_SINGLETON_RESOURCE_INSTALLED_IN_ACTIVE_USER
15654 ERROR_DIFFERENT_VERSION_OF_PACKAGED_SERVICE_INSTALLED
15655 ERROR_SERVICE_EXISTS_AS_NON_PACKAGED_SERVICE
15656 ERROR_PACKAGED_SERVICE_REQUIRES_ADMIN_PRIVILEGES
15657 ERROR_REDIRECTION_TO_DEFAULT_ACCOUNT_NOT_ALLOWED
15658 ERROR_PACKAGE_LACKS_CAPABILITY_TO_DEPLOY_ON_HOST
15659 ERROR_UNSIGNED_PACKAGE_INVALID_CONTENT
15660 ERROR_UNSIGNED_PACKAGE_INVALID_PUBLISHER_NAMESPACE
15661 ERROR_SIGNED_PACKAGE_INVALID_PUBLISHER_NAMESPACE
15662 ERROR_PACKAGE_EXTERNAL_LOCATION_NOT_ALLOWED
15663 ERROR_INSTALL_FULLTRUST_HOSTRUNTIME_REQUIRES_MAIN_PACKAGE_FULLTRUST_CAPABILITY
15664 ERROR_PACKAGE_LACKS_CAPABILITY_FOR_MANDATORY_STARTUPTASKS
15665 ERROR_INSTALL_RESOLVE_HOSTRUNTIME_DEPENDENCY_FAILED
15666 ERROR_MACHINE_SCOPE_NOT_ALLOWED
15667 ERROR_CLASSIC_COMPAT_MODE_NOT_ALLOWED
15668 ERROR_STAGEFROMUPDATEAGENT_PACKAGE_NOT_APPLICABLE
15669 ERROR_PACKAGE_NOT_REGISTERED_FOR_USER
15670 ERROR_PACKAGE_NAME_MISMATCH
15671 ERROR_APPINSTALLER_URI_IN_USE
15672 ERROR_APPINSTALLER_IS_MANAGED_BY_SYSTEM
15673 ERROR_SERVICE_BLOCKED_BY_SYSPREP_IN_PROGRESS
15674 ERROR_UNSUPPORTED_ARM32_PACKAGE_REQUIRES_REMEDIAITON
15675 ERROR_UUP_PRODUCT_NOT_APPLICABLE
15676 ERROR_BLOCKED_BY_PENDING_PACKAGE_REMOVAL
15700 APPMODEL_ERROR_NO_PACKAGE
15701 APPMODEL_ERROR_PACKAGE_RUNTIME_CORRUPT
15702 APPMODEL_ERROR_PACKAGE_IDENTITY_CORRUPT
15703 APPMODEL_ERROR_NO_APPLICATION
15704 APPMODEL_ERROR_DYNAMIC_PROPERTY_READ_FAILED
15705 APPMODEL_ERROR_DYNAMIC_PROPERTY_INVALID
15706 APPMODEL_ERROR_PACKAGE_NOT_AVAILABLE
15707 APPMODEL_ERROR_NO_MUTABLE_DIRECTORY
15800 ERROR_STATE_LOAD_STORE_FAILED
15801 ERROR_STATE_GET_VERSION_FAILED
15802 ERROR_STATE_SET_VERSION_FAILED
15803 ERROR_STATE_STRUCTURED_RESET_FAILED
15804 ERROR_STATE_OPEN_CONTAINER_FAILED
15805 ERROR_STATE_CREATE_CONTAINER_FAILED
15806 ERROR_STATE_DELETE_CONTAINER_FAILED
15807 ERROR_STATE_READ_SETTING_FAILED
15808 ERROR_STATE_WRITE_SETTING_FAILED
15809 ERROR_STATE_DELETE_SETTING_FAILED
15810 ERROR_STATE_QUERY_SETTING_FAILED
15811 ERROR_STATE_READ_COMPOSITE_SETTING_FAILED
15812 ERROR_STATE_WRITE_COMPOSITE_SETTING_FAILED
15813 ERROR_STATE_ENUMERATE_CONTAINER_FAILED
15814 ERROR_STATE_ENUMERATE_SETTINGS_FAILED
15815 ERROR_STATE_COMPOSITE_SETTING_VALUE_SIZE_LIMIT_EXCEEDED
15816 ERROR_STATE_SETTING_VALUE_SIZE_LIMIT_EXCEEDED
15817 ERROR_STATE_SETTING_NAME_SIZE_LIMIT_EXCEEDED
15818 ERROR_STATE_CONTAINER_NAME_SIZE_LIMIT_EXCEEDED
15841 ERROR_API_UNAVAILABLE
15861 STORE_ERROR_UNLICENSED
15862 STORE_ERROR_UNLICENSED_USER
15863 STORE_ERROR_PENDING_COM_TRANSACTION
15864 STORE_ERROR_LICENSE_REVOKED
`
