<?php
// A new site with the plugin switched on: php prepare.php <folder of WordPress> <password>
define( 'WP_INSTALLING', true );
[ , $folder, $password ] = $argv;
require "$folder/wp-load.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Essai', 'chef', 'chef@example.com', false, '', $password );
wp_insert_user( array( 'user_login' => 'lecteur', 'user_pass' => $password, 'role' => 'subscriber' ) );
update_option( 'active_plugins', array( 'chiffrage/chiffrage.php' ) );
